package org.zhiku.exploration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;

/**
 * What happens when, about a policy, a department or a region; pure. It reads the rows
 * that {@link TimelineQuestions} ask for.
 */
final class Timeline {

	static final String TARGETS = "targets";

	static final String FOLLOWING = "following";

	static final String ISSUED = "issued";

	static final String TASKS = "tasks";

	static final String DEPARTMENTS = "departments";

	private final Set<Event> events = new LinkedHashSet<>();

	private Timeline() {
	}

	/** The events of a node, the earliest first; those of a day by kind and id. */
	static List<Event> of(Page.Row node) {
		Timeline timeline = new Timeline();
		switch (node.id().kind()) {
			case POLICY -> timeline.policy(node);
			case DEPARTMENT -> timeline.department(node);
			case REGION -> node.link(DEPARTMENTS).rows().forEach(timeline::issued);
			case SECTION, TASK, TARGET, INSTITUTION, DIAGNOSTIC, RULING, SAVED_SEARCH ->
				throw new IllegalArgumentException("No timeline of " + node.id());
		}
		List<Event> ordered = new ArrayList<>(timeline.events);
		ordered.sort(Comparator.comparing(Event::on).thenComparing(Event::kind).thenComparing(Event::key));
		return ordered;
	}

	private void policy(Page.Row policy) {
		NodeId id = policy.id();
		Map<String, Object> own = policy.properties();
		add(Kind.SIGNED, own.get("signedOn"), id, null);
		add(Kind.PUBLISHED, own.get("publishedOn"), id, null);
		add(Kind.EFFECTIVE, own.get("effectiveFrom"), id, null);
		add(Kind.EXPIRES, own.get("expiresOn"), id, null);
		due(policy.link(TARGETS).rows());
		for (Page.Row later : policy.link(FOLLOWING).rows()) {
			Kind kind = following(Relation.valueOf(String.valueOf(later.edge().get("type"))));
			Object signed = later.properties().get("signedOn");
			add(kind, (signed != null) ? signed : later.properties().get("publishedOn"), later.id(), null);
		}
	}

	private void department(Page.Row department) {
		issued(department);
		department.link(TASKS).rows().forEach((task) -> due(task.link(TARGETS).rows()));
	}

	private void issued(Page.Row department) {
		department.link(ISSUED)
			.rows()
			.forEach((policy) -> add(Kind.SIGNED, policy.properties().get("signedOn"), policy.id(), null));
	}

	private void due(Collection<Page.Row> targets) {
		for (Page.Row target : targets) {
			Map<String, Object> own = target.properties();
			Object when = own.getOrDefault("deadline", own.get("inheritedDeadline"));
			add(Kind.TARGET_DUE, when, target.id().policy(), target.id());
		}
	}

	private void add(Kind kind, @Nullable Object when, NodeId policy, @Nullable NodeId target) {
		if (when != null) {
			this.events.add(new Event(when.toString(), kind, policy, target));
		}
	}

	private static Kind following(Relation relation) {
		return switch (relation) {
			case AMENDS -> Kind.AMENDED;
			case REPEALS -> Kind.REPEALED;
			case FORWARDS -> Kind.FORWARDED;
			default -> Kind.FOLLOWED;
		};
	}

	/** What happens. 事件 */
	enum Kind {

		SIGNED, PUBLISHED, EFFECTIVE, FOLLOWED, FORWARDED, AMENDED, REPEALED, TARGET_DUE, EXPIRES

	}

	/**
	 * Something that happens.
	 *
	 * @param on a day, a month or a year, as exactly as it is known
	 * @param policy that does it, or to which it happens
	 * @param target that is due
	 */
	record Event(String on, Kind kind, NodeId policy, @Nullable NodeId target) {

		String key() {
			return ((this.target != null) ? this.target : this.policy).value();
		}

	}

}

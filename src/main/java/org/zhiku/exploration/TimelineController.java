package org.zhiku.exploration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.NodesBelow;
import org.zhiku.exploration.Timeline.Event;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field that tells what happens when. */
@Controller
class TimelineController {

	private static final Bounded FIRST = new Bounded("first", 100, 500);

	private static final Set<NodeKind> KINDS = Set.of(NodeKind.POLICY, NodeKind.DEPARTMENT, NodeKind.REGION);

	private final GraphReader reader;

	private final GraphReads reads;

	TimelineController(GraphReader reader, GraphReads reads) {
		this.reader = reader;
		this.reads = reads;
	}

	@QueryMapping
	Mono<List<TimelineEvent>> timeline(@Argument String id, @Argument @Nullable LocalDate from,
			@Argument @Nullable LocalDate to, @Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		NodeId node = Ids.check("id", id);
		if (!KINDS.contains(node.kind())) {
			throw new InvalidArgument("id", "'id' must be the id of a policy, a department or a region.");
		}
		int most = FIRST.of(first);
		return this.reader.read(TimelineQuestions.of(node)).flatMap((page) -> {
			if (page.rows().isEmpty()) {
				return Mono.error(new GraphException.NotFound("There is no " + node.kind().label() + " " + node + "."));
			}
			List<Event> events = Timeline.of(page.rows().getFirst())
				.stream()
				.filter((event) -> (from == null || isReached(event, from)) && (to == null || isNotPassed(event, to)))
				.limit(most)
				.toList();
			return hydrated(events, environment);
		});
	}

	private Mono<List<TimelineEvent>> hydrated(List<Event> events, DataFetchingEnvironment environment) {
		Map<String, List<NodeId>> ids = Map.of("policy", events.stream().map(Event::policy).toList(), "target",
				events.stream().map(Event::target).filter(Objects::nonNull).toList());
		return this.reads.nodesBelow(ids, environment)
			.map((rows) -> events.stream().map((event) -> TimelineEvent.of(event, rows)).toList());
	}

	/** A year begins with its first day and ends with its last. */
	private static boolean isReached(Event event, LocalDate from) {
		return event.on().compareTo(from.toString().substring(0, event.on().length())) >= 0;
	}

	private static boolean isNotPassed(Event event, LocalDate to) {
		return event.on().compareTo(to.toString().substring(0, event.on().length())) <= 0;
	}

	/** The schema's TimelineEvent. */
	record TimelineEvent(String on, Timeline.Kind kind, Page.Row policy, Page.@Nullable Row target) {

		static TimelineEvent of(Event event, NodesBelow rows) {
			NodeId target = event.target();
			return new TimelineEvent(event.on(), event.kind(), rows.one("policy", event.policy()),
					(target != null) ? rows.one("target", target) : null);
		}

	}

}

package org.zhiku.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.ontology.PolicyStatusOn;
import org.zhiku.ontology.Relation;

/**
 * What decides whether a policy applies on a day.
 *
 * @param first the first day on which it applies by its own words, else the day of issue;
 * null where unknown
 * @param last the last day by its own words; null where it states no end
 * @param repeals who ends it, the earliest first
 */
record StatusFacts(@Nullable LocalDate first, @Nullable LocalDate last, List<Repeal> repeals) {

	private static final String REPEALS = "status/repeals";

	private static final int MOST_REPEALS = 100;

	/** What of a policy must be read for its status. */
	static final Selection NEEDED = new Selection(List.of("firstDay", "lastDay"), List.of(repealing()));

	StatusFacts {
		repeals = List.copyOf(repeals);
	}

	static StatusFacts of(Page.Row row) {
		Map<String, Object> policy = row.properties();
		List<Repeal> repeals = row.link(REPEALS).rows().stream().map((by) -> Repeal.of(by.properties())).toList();
		return new StatusFacts((LocalDate) policy.get("firstDay"), (LocalDate) policy.get("lastDay"), repeals);
	}

	/** The status on a day, with its reason. */
	PolicyStatusOn on(LocalDate day) {
		Optional<Repeal> dated = this.repeals.stream().filter((by) -> by.from() != null).findFirst();
		Optional<Repeal> undated = this.repeals.stream().filter((by) -> by.from() == null).findFirst();
		Applicability applicability = new Applicability(this.first, this.last, dated.map(Repeal::from).orElse(null),
				undated.isPresent());
		PolicyStatus status = applicability.on(day);
		String reason = switch (status) {
			case NOT_YET_EFFECTIVE -> "It applies from " + this.first + ".";
			case REPEALED -> "Repealed by " + dated.map((by) -> by.name() + " from " + by.from()).orElseThrow() + ".";
			case EXPIRED -> "Its last day was " + this.last + ".";
			case UNKNOWN -> undated.map((by) -> "Repealed by " + by.name() + ", whose date is not known.")
				.orElse("From when it applies is not known.");
			case IN_FORCE -> "It applies from " + this.first
					+ ((this.last != null) ? " until " + this.last : ", states no term") + ", and no repeal is known.";
		};
		return new PolicyStatusOn(day, status, reason, applicability.end());
	}

	private static Selection.Link repealing() {
		Window earliest = new Window(List.of(), List.of(Order.ascending("firstDay"), Order.ascending("id")),
				MOST_REPEALS, null, false, false);
		return new Selection.Link(REPEALS, Hop.against(Relation.REPEALS), List.of(), earliest,
				new Selection(List.of("id", "title", "docNumber", "firstDay"), List.of()));
	}

	/**
	 * Another policy that ends this one.
	 *
	 * @param name by which a person knows it
	 * @param from the day on which it applies; null where unknown
	 */
	record Repeal(String name, @Nullable LocalDate from) {

		static Repeal of(Map<String, Object> policy) {
			Object title = policy.get("title");
			Object number = policy.get("docNumber");
			String name = ((title != null) ? "《" + title + "》" : "") + ((number != null) ? "（" + number + "）" : "");
			return new Repeal(name.isEmpty() ? String.valueOf(policy.get("id")) : name,
					(LocalDate) policy.get("firstDay"));
		}
	}

}

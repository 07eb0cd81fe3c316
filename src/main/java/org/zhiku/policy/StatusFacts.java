package org.zhiku.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.Validity;

/**
 * What decides whether a policy applies on a day.
 *
 * @param validity what the policy says of itself
 * @param issuedOn the day of signing, else of publication; null where unknown
 * @param repeals who ends it
 */
record StatusFacts(Validity validity, @Nullable LocalDate issuedOn, List<Repeal> repeals) {

	private static final String REPEALS = "status/repeals";

	private static final int MOST_REPEALS = 100;

	/** What of a policy must be read for its status. */
	static final Selection NEEDED = new Selection(
			List.of("signedOn", "publishedOn", "effectiveFrom", "expiresOn", "validYears"),
			List.of(new Selection.Link(REPEALS, Hop.against(Relation.REPEALS), List.of(),
					new Window(List.of(), List.of(Order.ascending("signedOn"), Order.ascending("id")), MOST_REPEALS,
							null, false, false),
					new Selection(List.of("id", "title", "docNumber", "signedOn", "publishedOn", "effectiveFrom"),
							List.of()))));

	StatusFacts {
		repeals = List.copyOf(repeals);
	}

	static StatusFacts of(Page.Row row) {
		Map<String, Object> policy = row.properties();
		Object years = policy.get("validYears");
		Validity validity = new Validity((LocalDate) policy.get("effectiveFrom"), false,
				(LocalDate) policy.get("expiresOn"), (years instanceof Number number) ? number.intValue() : null, false,
				null);
		List<Repeal> repeals = row.link(REPEALS).rows().stream().map((by) -> Repeal.of(by.properties())).toList();
		return new StatusFacts(validity, issuedOn(policy), repeals);
	}

	/** The status on a day, with its reason. */
	PolicyStatusOn on(LocalDate day) {
		Optional<Repeal> repeal = this.repeals.stream()
			.filter((by) -> by.from() != null && !day.isBefore(by.from()))
			.min(Comparator.comparing(Repeal::from));
		LocalDate first = this.validity.firstDay(this.issuedOn);
		LocalDate last = this.validity.lastDay(this.issuedOn);
		if (first != null && day.isBefore(first)) {
			return new PolicyStatusOn(day, PolicyStatus.NOT_YET_EFFECTIVE, "It applies from " + first + ".");
		}
		if (repeal.isPresent()) {
			return new PolicyStatusOn(day, PolicyStatus.REPEALED,
					"Repealed by " + repeal.get().name() + " from " + repeal.get().from() + ".");
		}
		if (last != null && day.isAfter(last)) {
			return new PolicyStatusOn(day, PolicyStatus.EXPIRED, "Its last day was " + last + ".");
		}
		return undecided(day, first, last);
	}

	private PolicyStatusOn undecided(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
		Optional<Repeal> undated = this.repeals.stream().filter((by) -> by.from() == null).findFirst();
		if (undated.isPresent()) {
			return new PolicyStatusOn(day, PolicyStatus.UNKNOWN,
					"Repealed by " + undated.get().name() + ", whose date is not known.");
		}
		if (first == null) {
			return new PolicyStatusOn(day, PolicyStatus.UNKNOWN, "From when it applies is not known.");
		}
		return new PolicyStatusOn(day, PolicyStatus.IN_FORCE, "It applies from " + first
				+ ((last != null) ? " until " + last : ", no term is stated") + ", and no repeal is known.");
	}

	private static @Nullable LocalDate issuedOn(Map<String, Object> policy) {
		Object signed = policy.get("signedOn");
		return (LocalDate) ((signed != null) ? signed : policy.get("publishedOn"));
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
			LocalDate effective = (LocalDate) policy.get("effectiveFrom");
			return new Repeal(name.isEmpty() ? String.valueOf(policy.get("id")) : name,
					(effective != null) ? effective : issuedOn(policy));
		}

	}

}

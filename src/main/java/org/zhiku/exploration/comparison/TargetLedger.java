package org.zhiku.exploration.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zhiku.exploration.Measure;

/**
 * One target through the years; pure. Each entry is set beside the one of an earlier year
 * that it continues.
 *
 * @param entries by year, then by policy
 */
record TargetLedger(Measure measure, List<Entry> entries) {

	/** Below this, an entry continues none. */
	private static final double CONTINUES = 0.4;

	/**
	 * Orders facts into a ledger.
	 * @param measure in which the quantities are told
	 */
	static TargetLedger of(Measure measure, List<Dated> facts) {
		List<Dated> ordered = facts.stream()
			.sorted(Comparator.comparingInt(Dated::year).thenComparing((each) -> each.target().id().value()))
			.toList();
		List<Entry> entries = new ArrayList<>();
		for (Dated fact : ordered) {
			Dated before = before(fact, ordered).orElse(null);
			entries.add(new Entry(fact.year(), fact.quantityIn(measure), fact.target(),
					(before != null) ? before.target().change(fact.target()) : null,
					(before != null) ? before.target() : null));
		}
		return new TargetLedger(measure, entries);
	}

	/** Of those most alike the latest earlier one. */
	private static Optional<Dated> before(Dated fact, List<Dated> ordered) {
		return ordered.stream()
			.filter((each) -> each.year() < fact.year())
			.filter((each) -> each.target().likeness(fact.target()) >= CONTINUES)
			.max(Comparator.comparingInt(Dated::year)
				.thenComparingDouble((each) -> each.target().likeness(fact.target())));
	}

	/**
	 * A target of a year.
	 */
	record Dated(int year, TargetFact target) {

		double quantityIn(Measure measure) {
			return this.target.quantity() * this.target.measure().factor() / measure.factor();
		}

	}

	/**
	 * A year's target.
	 *
	 * @param quantity in the ledger's unit
	 * @param change since the entry that it continues; null where there is none
	 * @param previous the target that it continues
	 */
	record Entry(int year, double quantity, TargetFact target, @Nullable Change change, @Nullable TargetFact previous) {
	}

}

package org.zhiku.exploration.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhiku.exploration.Measure;
import org.zhiku.graph.exploration.Tally.Quantities;
import org.zhiku.ontology.TargetBasis;

/**
 * What may be added of a group's targets; pure. Totals go with totals and parts for each
 * with parts for each, in one unit; shares and rates are not added at all.
 */
final class Sums {

	private Sums() {
	}

	/** The sums, the one of most targets first. */
	static List<Sum> of(List<Quantities> quantities) {
		Map<List<Object>, Sum> sums = new LinkedHashMap<>();
		for (Quantities each : quantities) {
			Measure measure = Measure.of(each.unit());
			if (measure.isAdditive() && each.count() > 0) {
				sums.merge(List.of(measure.unit(), each.basis()),
						new Sum(measure.unit(), each.basis(), each.count(), each.sum() * measure.factor()), Sum::plus);
			}
		}
		List<Sum> ordered = new ArrayList<>(sums.values());
		ordered.sort((one, other) -> (one.count() != other.count()) ? Long.compare(other.count(), one.count())
				: one.key().compareTo(other.key()));
		return ordered;
	}

	/**
	 * The schema's AggregateSum.
	 *
	 * @param unit the unit of the dimension, in which all are told
	 * @param count how many targets are added
	 */
	record Sum(String unit, TargetBasis basis, long count, double sum) {

		private Sum plus(Sum other) {
			return new Sum(this.unit, this.basis, this.count + other.count, this.sum + other.sum);
		}

		private String key() {
			return this.unit + " " + this.basis;
		}

	}

}

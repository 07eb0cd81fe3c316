package org.zhiku.graph.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.TargetBasis;

/**
 * One group of a count.
 *
 * @param values of the keys in their order; null where the fact lacks one
 * @param count how many are in the group, each once
 * @param quantities of targets, by unit and basis; empty for others
 */
public record Tally(List<@Nullable Object> values, long count, List<Quantities> quantities) {

	public Tally {
		values = Collections.unmodifiableList(new ArrayList<>(values));
		quantities = List.copyOf(quantities);
	}

	/**
	 * Targets that are alike enough to be added.
	 *
	 * @param unit as it is written
	 * @param count how many targets are added
	 * @param sum of their quantities
	 */
	public record Quantities(String unit, TargetBasis basis, long count, double sum) {
	}

}

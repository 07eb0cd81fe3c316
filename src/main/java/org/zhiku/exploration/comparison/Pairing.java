package org.zhiku.exploration.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Which of some things is which of others: the most alike first, each at most once.
 *
 * @param pairs places in both lists, by the place in the first
 * @param likeness of each pair, by the place in the first
 */
record Pairing(Map<Integer, Integer> pairs, Map<Integer, Double> likeness) {

	/**
	 * Pairs two lists.
	 * @param likeness from 0 to 1
	 * @param least what is less alike is no pair
	 */
	static <T> Pairing of(List<T> some, List<T> others, ToDoubleBiFunction<T, T> likeness, double least) {
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < some.size(); i++) {
			for (int j = 0; j < others.size(); j++) {
				double like = likeness.applyAsDouble(some.get(i), others.get(j));
				if (like >= least) {
					candidates.add(new Candidate(i, j, like));
				}
			}
		}
		// Of what is equally alike, what stands at like places belongs together.
		candidates.sort(Comparator.comparingDouble((Candidate each) -> -each.likeness())
			.thenComparingDouble((each) -> each.apart(some.size(), others.size()))
			.thenComparingInt(Candidate::one)
			.thenComparingInt(Candidate::other));
		Map<Integer, Integer> pairs = new LinkedHashMap<>();
		Map<Integer, Double> likenesses = new LinkedHashMap<>();
		Set<Integer> taken = new LinkedHashSet<>();
		for (Candidate each : candidates) {
			if (!pairs.containsKey(each.one()) && taken.add(each.other())) {
				pairs.put(each.one(), each.other());
				likenesses.put(each.one(), each.likeness());
			}
		}
		return new Pairing(pairs, likenesses);
	}

	private record Candidate(int one, int other, double likeness) {

		double apart(int ones, int others) {
			return Math.abs((double) this.one / ones - (double) this.other / others);
		}

	}

}

package org.zhiku.exploration.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Something of one policy beside what it is in another.
 *
 * @param base null where it was added
 * @param other null where it is missing
 * @param likeness of the wordings, 0 to 1; null where one is null
 */
record Aligned<T>(Change change, @Nullable T base, @Nullable T other, @Nullable Double likeness) {

	/** Pairs and what is missing in the order of the base, then what was added. */
	static <T> List<Aligned<T>> of(List<T> base, List<T> other, Pairing pairing, BiFunction<T, T, Change> change) {
		List<Aligned<T>> all = new ArrayList<>();
		for (int i = 0; i < base.size(); i++) {
			Integer place = pairing.pairs().get(i);
			if (place == null) {
				all.add(new Aligned<>(Change.MISSING, base.get(i), null, null));
			}
			else {
				T found = other.get(place);
				all.add(new Aligned<>(change.apply(base.get(i), found), base.get(i), found, pairing.likeness().get(i)));
			}
		}
		Set<Integer> paired = new HashSet<>(pairing.pairs().values());
		for (int j = 0; j < other.size(); j++) {
			if (!paired.contains(j)) {
				all.add(new Aligned<>(Change.ADDED, null, other.get(j), null));
			}
		}
		return all;
	}

}

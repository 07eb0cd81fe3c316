package org.zhiku.search.lucene.suggest;

import java.util.Optional;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Spelling;
import org.zhiku.search.suggest.Typed;
import org.zhiku.search.suggest.Typed.Place;

/**
 * One of the ways to write a name, and how it may be begun.
 *
 * @param words the letters at which a word of it begins, the first one included
 * @param signature of its letters, for {@link NearlyTyped}
 */
record WrittenName(String text, Spelling spelling, int[] words, long signature) {

	private static final int MOST_WORDS = 24;

	static WrittenName of(String text) {
		Spelling spelling = Spelling.of(text);
		int[] words = IntStream.concat(IntStream.of(0),
				Analysis.WORDS.tokens(text, MOST_WORDS).stream().mapToInt((word) -> spelling.letterAt(word.start())))
			.filter((letter) -> letter < spelling.length())
			.distinct()
			.toArray();
		return new WrittenName(text, spelling, words, NearlyTyped.signature(spelling.letters()));
	}

	/** What {@link Typed#beginning} is where it is begun. */
	Set<String> beginnings() {
		Set<String> beginnings = new HashSet<>();
		for (int word : this.words) {
			beginnings.addAll(Typed.beginnings(this.spelling, word));
		}
		return beginnings;
	}

	/** The best place where it goes on from what was typed. */
	Optional<Place> place(Typed typed) {
		Place best = null;
		for (int word : this.words) {
			Optional<Place> place = typed.inName(this.spelling, word);
			if (place.isPresent() && (best == null || place.get().fit().compareTo(best.fit()) < 0)) {
				best = place.get();
			}
		}
		return Optional.ofNullable(best);
	}

	/** The best place where it nearly does. */
	Optional<NearlyTyped.Nearness> place(NearlyTyped typed) {
		return !typed.maybeIn(this.signature) ? Optional.empty()
				: IntStream.of(this.words)
					.mapToObj((word) -> typed.in(this.spelling, word))
					.flatMap(Optional::stream)
					.min(NearlyTyped.Nearness.FEWEST_ERRORS);
	}

}

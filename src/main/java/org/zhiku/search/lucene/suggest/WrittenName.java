package org.zhiku.search.lucene.suggest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Spelling;
import org.zhiku.search.suggest.Typed;

/**
 * One of the ways to write a name, and how it may be begun.
 *
 * @param words the letters at which a word of it begins, the first one included
 * @param beginnings of each word: what {@link Typed#beginning} is where it is begun
 * @param signature of its letters, for {@link NearlyTyped}
 */
record WrittenName(String text, Spelling spelling, int[] words, List<Set<String>> beginnings, long signature) {

	private static final int MOST_WORDS = 24;

	static WrittenName of(String text) {
		Spelling spelling = Spelling.of(text);
		int[] words = IntStream.concat(IntStream.of(0),
				Analysis.WORDS.tokens(text, MOST_WORDS).stream().mapToInt((word) -> spelling.letterAt(word.start())))
			.filter((letter) -> letter < spelling.length())
			.distinct()
			.toArray();
		List<Set<String>> beginnings = IntStream.of(words).mapToObj((word) -> beginnings(spelling, word)).toList();
		return new WrittenName(text, spelling, words, beginnings, NearlyTyped.signature(spelling.letters()));
	}

	/** There are few such strings and many names, which share them. */
	private static Set<String> beginnings(Spelling spelling, int word) {
		return Typed.beginnings(spelling, word).stream().map(String::intern).collect(Collectors.toUnmodifiableSet());
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

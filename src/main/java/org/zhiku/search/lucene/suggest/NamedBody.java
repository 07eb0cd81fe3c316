package org.zhiku.search.lucene.suggest;

import java.util.Optional;
import java.util.stream.IntStream;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Spelling;
import org.zhiku.search.suggest.Typed;
import org.zhiku.search.suggest.Typed.Place;

/**
 * A body or region and how its name may be begun.
 *
 * @param term what the index has it by
 * @param words the letters at which a word of the name begins, the first one included
 * @param beginnings which letters and initials those are
 * @param signature of its letters, for {@link NearlyTyped}
 */
record NamedBody(String term, NodeId id, String name, Spelling spelling, int[] words, long beginnings, long signature) {

	private static final int MOST_WORDS = 24;

	static NamedBody of(String term) {
		int tab = term.indexOf('\t');
		String name = term.substring(tab + 1);
		Spelling spelling = Spelling.of(name);
		int[] words = IntStream.concat(IntStream.of(0),
				Analysis.WORDS.tokens(name, MOST_WORDS).stream().mapToInt((word) -> spelling.letterAt(word.start())))
			.filter((letter) -> letter < spelling.length())
			.distinct()
			.toArray();
		long beginnings = 0;
		for (int word : words) {
			String syllable = spelling.syllable(word);
			beginnings |= mask(spelling.letters().charAt(word)) | ((syllable != null) ? mask(syllable.charAt(0)) : 0);
		}
		return new NamedBody(term, new NodeId(term.substring(0, tab)), name, spelling, words, beginnings,
				NearlyTyped.signature(spelling.letters()));
	}

	/** A letter as one of the bits of {@link #beginnings}. */
	static long mask(char letter) {
		return 1L << (letter * 0x9E3779B9 >>> 26);
	}

	/** The best place where the name goes on from what was typed. */
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

	Optional<NearlyTyped.Nearness> place(NearlyTyped typed) {
		return IntStream.of(this.words)
			.mapToObj((word) -> typed.in(this.spelling, word))
			.flatMap(Optional::stream)
			.min(NearlyTyped.Nearness.FEWEST_ERRORS);
	}

}

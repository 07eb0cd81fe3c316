package org.zhiku.search.meaning;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Genre;

/**
 * The kinds of document that a query names at its end, as titles do, or as a word that
 * stands alone: 职业教育 意见. Anywhere else such a word is one like others: 征求意见.
 */
final class GenreWords {

	private final WordTable<Genre> words = new WordTable<>();

	GenreWords() {
		Arrays.stream(Genre.values())
			.filter((genre) -> genre != Genre.OTHER && genre.chinese().length() > 1)
			.forEach((genre) -> this.words.add(genre.chinese(), genre, (one, _) -> one));
	}

	WordTable.@Nullable Found<Genre> at(String folded, int start) {
		WordTable.Found<Genre> found = this.words.at(folded, start);
		boolean ends = found != null && isBorder(folded, found.end())
				&& (isBorder(folded, start - 1) || folded.substring(found.end()).isBlank());
		return ends ? found : null;
	}

	private static boolean isBorder(String folded, int at) {
		return at < 0 || at >= folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
	}

}

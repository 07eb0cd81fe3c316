package org.zhiku.search.meaning;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.text.FoldedText;

/** Words in folded form with what is known of each; finds the longest at a place. */
final class WordTable<V> {

	private final Map<String, V> words = new HashMap<>();

	/** By the first character. */
	private final Map<Character, Integer> longest = new HashMap<>();

	void add(String word, V value, BinaryOperator<V> both) {
		String folded = FoldedText.fold(word);
		if (!folded.isEmpty()) {
			this.words.merge(folded, value, both);
			this.longest.merge(folded.charAt(0), folded.length(), Math::max);
		}
	}

	/** All words in their order. */
	SortedMap<String, V> sorted() {
		return new TreeMap<>(this.words);
	}

	boolean contains(String folded) {
		return this.words.containsKey(folded);
	}

	/** The longest word that begins there, or null. */
	@Nullable Found<V> at(String folded, int start) {
		int most = this.longest.getOrDefault(folded.charAt(start), 0);
		for (int end = Math.min(folded.length(), start + most); end > start; end--) {
			V value = this.words.get(folded.substring(start, end));
			if (value != null && isWhole(folded, start, end)) {
				return new Found<>(start, end, value);
			}
		}
		return null;
	}

	/** Latin letters are a word only where no others touch them: ar is none in carbon. */
	private static boolean isWhole(String folded, int start, int end) {
		boolean before = start > 0 && isLatin(folded.charAt(start - 1)) && isLatin(folded.charAt(start));
		boolean after = end < folded.length() && isLatin(folded.charAt(end)) && isLatin(folded.charAt(end - 1));
		return !before && !after;
	}

	private static boolean isLatin(char character) {
		return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
	}

	/** A word and where it ends. */
	record Found<V>(int start, int end, V value) {
	}

}

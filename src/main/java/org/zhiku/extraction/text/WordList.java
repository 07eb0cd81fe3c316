package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A set of words that is asked where a text holds one of them. Each question costs at
 * most as many comparisons as words begin, or end, with one character, so that a scan
 * stays linear.
 */
public final class WordList {

	private final Set<String> words;

	private final Ends firsts;

	private final Ends lasts;

	private WordList(Set<String> words) {
		this.words = words;
		this.firsts = Ends.of(words, (word) -> word.charAt(0));
		this.lasts = Ends.of(words, (word) -> word.charAt(word.length() - 1));
	}

	/** The words of texts in which white space stands between them. */
	public static WordList of(String... texts) {
		Set<String> words = new HashSet<>();
		for (String text : texts) {
			words.addAll(List.of(text.strip().split("\\s+")));
		}
		return new WordList(words);
	}

	/** These words, which may hold white space. */
	public static WordList of(List<String> words) {
		return new WordList(Set.copyOf(words));
	}

	public boolean contains(String word) {
		return this.words.contains(word);
	}

	/** Length of the longest word that starts here and ends by the limit; 0 if none. */
	public int lengthAt(String text, int start, int limit) {
		if (start >= limit || !this.firsts.has(text.charAt(start))) {
			return 0;
		}
		for (String word : this.firsts.words(text.charAt(start))) {
			if (start + word.length() <= limit && text.startsWith(word, start)) {
				return word.length();
			}
		}
		return 0;
	}

	/**
	 * Length of the longest word that ends here and starts at or after from; 0 if none.
	 */
	public int lengthBefore(String text, int end, int from) {
		if (end <= from || !this.lasts.has(text.charAt(end - 1))) {
			return 0;
		}
		for (String word : this.lasts.words(text.charAt(end - 1))) {
			if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
				return word.length();
			}
		}
		return 0;
	}

	/** Where the first of the words stands between the offsets; -1 if none. */
	public int indexIn(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (lengthAt(text, i, to) > 0) {
				return i;
			}
		}
		return -1;
	}

	public boolean occursIn(String text, int from, int to) {
		return indexIn(text, from, to) >= 0;
	}

	/**
	 * The words by their first or last characters, the longest first. Most of a text is
	 * none of these characters, and told so soonest.
	 */
	private record Ends(BitSet any, char[] characters, List<List<String>> byCharacter) {

		static Ends of(Set<String> words, Function<String, Character> end) {
			Map<Character, List<String>> grouped = words.stream()
				.sorted(Comparator.comparingInt(String::length).reversed())
				.collect(Collectors.groupingBy(end, TreeMap::new, Collectors.toList()));
			BitSet any = new BitSet();
			char[] characters = new char[grouped.size()];
			List<List<String>> byCharacter = new ArrayList<>();
			grouped.forEach((character, list) -> {
				any.set(character);
				characters[byCharacter.size()] = character;
				byCharacter.add(list);
			});
			return new Ends(any, characters, byCharacter);
		}

		boolean has(char character) {
			return this.any.get(character);
		}

		List<String> words(char character) {
			return this.byCharacter.get(Arrays.binarySearch(this.characters, character));
		}

	}

}

package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A set of words that is asked where a text holds one of them. Each question costs at
 * most as many look-ups as words have different lengths, so that a scan stays linear.
 */
public final class WordList {

	private final Map<Character, List<Integer>> lengthsByFirst = new HashMap<>();

	private final Map<Character, List<Integer>> lengthsByLast = new HashMap<>();

	/**
	 * The first and the last characters: most of a text is neither, and told so soonest.
	 */
	private final BitSet firsts = new BitSet();

	private final BitSet lasts = new BitSet();

	private final Set<String> words = new HashSet<>();

	private WordList() {
	}

	/** The words of texts in which white space stands between them. */
	public static WordList of(String... texts) {
		WordList list = new WordList();
		for (String text : texts) {
			for (String word : text.strip().split("\\s+")) {
				if (list.words.add(word)) {
					list.firsts.set(word.charAt(0));
					list.lasts.set(word.charAt(word.length() - 1));
					add(list.lengthsByFirst, word.charAt(0), word.length());
					add(list.lengthsByLast, word.charAt(word.length() - 1), word.length());
				}
			}
		}
		return list;
	}

	private static void add(Map<Character, List<Integer>> lengths, char key, int length) {
		List<Integer> known = lengths.computeIfAbsent(key, (any) -> new ArrayList<>());
		if (!known.contains(length)) {
			known.add(length);
			known.sort(Collections.reverseOrder());
		}
	}

	public boolean contains(String word) {
		return this.words.contains(word);
	}

	/** Length of the longest word that starts here and ends by the limit; 0 if none. */
	public int lengthAt(String text, int start, int limit) {
		if (start >= limit || !this.firsts.get(text.charAt(start))) {
			return 0;
		}
		for (int length : this.lengthsByFirst.getOrDefault(text.charAt(start), List.of())) {
			if (start + length <= limit && this.words.contains(text.substring(start, start + length))) {
				return length;
			}
		}
		return 0;
	}

	/**
	 * Length of the longest word that ends here and starts at or after from; 0 if none.
	 */
	public int lengthBefore(String text, int end, int from) {
		if (end <= from || !this.lasts.get(text.charAt(end - 1))) {
			return 0;
		}
		for (int length : this.lengthsByLast.getOrDefault(text.charAt(end - 1), List.of())) {
			if (end - length >= from && this.words.contains(text.substring(end - length, end))) {
				return length;
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

}

package org.zhiku.extraction.text;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where the words of lists begin in one text. Each list is looked for once in the whole
 * text, so that many questions about wide windows cost no more than few. Not safe for
 * several threads.
 */
public final class WordIndex {

	private final String text;

	private final Map<WordList, int[]> starts = new IdentityHashMap<>();

	public WordIndex(String text) {
		this.text = text;
	}

	/** Whether one of the words stands between the offsets. */
	public boolean occursIn(WordList words, int from, int to) {
		int[] found = this.starts.computeIfAbsent(words, this::startsOf);
		for (int i = Offsets.atOrAfter(found, from); i < found.length && found[i] < to; i++) {
			if (words.lengthAt(this.text, found[i], to) > 0) {
				return true;
			}
		}
		return false;
	}

	private int[] startsOf(WordList words) {
		int[] found = new int[16];
		int count = 0;
		int next = words.indexIn(this.text, 0, this.text.length());
		while (next >= 0) {
			if (count == found.length) {
				found = Arrays.copyOf(found, 2 * count);
			}
			found[count++] = next;
			next = words.indexIn(this.text, next + 1, this.text.length());
		}
		return Arrays.copyOf(found, count);
	}

}

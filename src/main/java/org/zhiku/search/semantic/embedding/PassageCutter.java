package org.zhiku.search.semantic.embedding;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a policy into passages that are short enough for a model to say what they mean:
 * the title, then whole lines or sentences of the text, none of which overlap.
 */
final class PassageCutter {

	/** A passage ends at the first end of a line or sentence after so many characters. */
	private static final int ENOUGH = 120;

	/** No passage is longer. */
	private static final int MOST = 240;

	private static final String SENTENCE_ENDS = "。！？；!?;";

	private PassageCutter() {
	}

	/** The title, and at most so many passages of the text. */
	static List<Passage> cut(@Nullable String title, String text, int most) {
		List<Passage> passages = new ArrayList<>();
		if (title != null && !title.isBlank()) {
			passages.add(new Passage(Passage.TITLE, 0, 0, title.length(), title));
		}
		int order = 1;
		for (int start = 0; start < text.length() && order <= most;) {
			int end = end(text, start);
			String passage = text.substring(start, end);
			if (saysSomething(passage)) {
				passages.add(new Passage(Passage.TEXT, order++, start, end, passage));
			}
			start = end;
		}
		return passages;
	}

	private static int end(String text, int start) {
		int most = Math.min(text.length(), start + MOST);
		int sentence = start;
		for (int i = start; i < most; i++) {
			char next = text.charAt(i);
			if (next == '\n' || SENTENCE_ENDS.indexOf(next) >= 0) {
				sentence = i + 1;
				if (sentence - start >= ENOUGH) {
					return sentence;
				}
			}
		}
		if (most == text.length() || sentence == start) {
			return whole(text, most);
		}
		return sentence;
	}

	/** Never between the halves of a surrogate pair. */
	private static int whole(String text, int end) {
		return (end < text.length() && Character.isLowSurrogate(text.charAt(end))
				&& Character.isHighSurrogate(text.charAt(end - 1))) ? end - 1 : end;
	}

	/** A line of dashes, or a page number, means nothing. */
	private static boolean saysSomething(String passage) {
		return passage.codePoints().filter(Character::isLetter).limit(4).count() == 4;
	}

}

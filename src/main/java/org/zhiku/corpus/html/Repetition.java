package org.zhiku.corpus.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether one text is nearly all in another. */
final class Repetition {

	/** Of the parts of the shorter text. */
	private static final double NEARLY_ALL = 0.9;

	private static final int PART = 12;

	private Repetition() {
	}

	static boolean isRepeated(List<String> text, List<String> other) {
		Set<String> known = parts(text);
		Set<String> parts = parts(other);
		long repeated = parts.stream().filter(known::contains).count();
		return !parts.isEmpty() && repeated >= NEARLY_ALL * parts.size();
	}

	private static Set<String> parts(List<String> lines) {
		String text = String.join("", lines).replaceAll("[\\s\u3000]+", "");
		Set<String> parts = new HashSet<>();
		for (int i = 0; i + PART <= text.length(); i++) {
			parts.add(text.substring(i, i + PART));
		}
		return parts;
	}

}

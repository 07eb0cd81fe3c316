package org.zhiku.exploration.comparison;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text without its numbers, for saying how like another one it is.
 *
 * @param letters its letters in order
 * @param pairs each two that follow each other
 */
record Wording(String letters, Set<String> pairs) {

	private static final int HEADING = 4;

	/** Bounds and periods, which differ where the matter is the same. */
	private static final Pattern BOUND = Pattern
		.compile("以上|以内|左右|不少于|不低于|不超过|超过|突破|至少|达到|力争|确保|约|全年|年内|今年|全市|全省|全国|我市|我省|[多余]?[万亿]多?");

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{IsHan}A-Za-z]+|年底?|月底?");

	static Wording of(String text) {
		String bare = NO_LETTER.matcher(text).replaceAll("");
		String letters = BOUND.matcher(bare).replaceAll("");
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 2 <= letters.length(); i++) {
			pairs.add(letters.substring(i, i + 2));
		}
		return new Wording(letters, Set.copyOf(pairs));
	}

	/** Whether the words say enough to be told from others. */
	boolean says() {
		return this.letters.length() > 2;
	}

	/** Whether one begins with all of the other: a heading that runs on into the text. */
	boolean continues(Wording other) {
		Wording shorter = (this.letters.length() < other.letters.length()) ? this : other;
		Wording longer = (shorter == this) ? other : this;
		return shorter.letters.length() >= HEADING && longer.letters.startsWith(shorter.letters);
	}

	/** From 0, nothing in common, to 1, the same: twice the common pairs by all pairs. */
	double likeness(Wording other) {
		if (this.pairs.isEmpty() || other.pairs.isEmpty()) {
			return this.letters.equals(other.letters) ? 1 : 0;
		}
		Set<String> fewer = (this.pairs.size() < other.pairs.size()) ? this.pairs : other.pairs;
		Set<String> more = (fewer == this.pairs) ? other.pairs : this.pairs;
		long common = fewer.stream().filter(more::contains).count();
		return 2.0 * common / (fewer.size() + more.size());
	}

}

package org.zhiku.search.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.zhiku.search.text.Pinyin;

/**
 * What was typed so far, and whether a text may go on from it: written as it is, by its
 * syllables (zhiye), the last of them begun (zhiyej), by their initials (zyjy), or all of
 * that mixed (湖南jyt).
 */
public final class Typed {

	/** More letters tell nothing more, and matching is bounded by them. */
	private static final int LONGEST = 32;

	private static final int LONGEST_SYLLABLE = 6;

	/** May be left out of the name of a body: 湖南教育厅. */
	private static final String DIVISIONS = "省市县区州";

	private final String whole;

	private final String letters;

	private final Spelling spelling;

	private Typed(String whole) {
		this.whole = whole;
		this.spelling = Spelling.of(whole.substring(0, Math.min(LONGEST, whole.length())));
		this.letters = this.spelling.letters();
	}

	public static Typed of(String prefix) {
		return new Typed(Spelling.of(Pinyin.typed(prefix)).letters());
	}

	/** By how it sounds instead of how it is written: 叫育 as jiaoyu. */
	public Typed sounding() {
		return new Typed(this.spelling.sound(0));
	}

	/** As far as they are compared with how texts begin. */
	public String letters() {
		return this.letters;
	}

	/** All of them, for what is typed to its end. */
	public String whole() {
		return this.whole;
	}

	/** Whether nothing that a text could go on from was typed. */
	public boolean isEmpty() {
		return this.letters.isEmpty();
	}

	/** Whether letters were typed that may stand for syllables. */
	public boolean isSpelled() {
		return this.letters.chars().anyMatch(Typed::isLatin);
	}

	/**
	 * The initials of what is typed partly in syllables and partly in initials or
	 * characters (zhiyejy, zyjiaoyu); empty for what is not.
	 */
	Optional<String> mixedInitials() {
		StringBuilder initials = new StringBuilder();
		boolean syllables = false;
		boolean others = false;
		for (int at = 0; at < this.letters.length();) {
			int end = syllableEnd(at);
			String syllable = this.spelling.syllable(at);
			initials.append((syllable != null) ? syllable.charAt(0) : this.letters.charAt(at));
			syllables |= end > at + 1;
			others |= end == at + 1;
			at = end;
		}
		return (syllables && others) ? Optional.of(initials.toString()) : Optional.empty();
	}

	/** After the longest syllable that is spelled there, else after the letter. */
	private int syllableEnd(int start) {
		int end = Math.min(this.letters.length(), start + LONGEST_SYLLABLE);
		while (end > start + 1 && !Pinyin.isSyllable(this.letters.substring(start, end))) {
			end--;
		}
		return Math.max(end, start + 1);
	}

	/** Its first two letters, by which most of what does not fit is passed over. */
	public String beginning() {
		return this.letters.substring(0, Math.min(2, this.letters.length()));
	}

	/** The beginnings of all that fits a name from one of its letters on. */
	public static Set<String> beginnings(Spelling name, int from) {
		Set<String> beginnings = new HashSet<>();
		for (String letter : forms(name, from)) {
			beginnings.add(letter.substring(0, 1));
			beginnings.add(letter.substring(0, Math.min(2, letter.length())));
			int next = from + 1;
			boolean more = next < name.length();
			while (more) {
				for (String following : forms(name, next)) {
					beginnings.add(letter.charAt(0) + following.substring(0, 1));
				}
				more = DIVISIONS.indexOf(name.letters().charAt(next)) >= 0 && ++next < name.length();
			}
		}
		return beginnings;
	}

	private static List<String> forms(Spelling name, int letter) {
		String written = name.letters().substring(letter, letter + 1);
		String syllable = name.syllable(letter);
		return (syllable != null) ? List.of(written, syllable) : List.of(written);
	}

	Spelling spelling() {
		return this.spelling;
	}

	/** How a text goes on from this at one of its letters; empty where it does not. */
	public Optional<Place> in(Spelling text, int from) {
		return place(text, from, match(text, from, from, 0, false));
	}

	/** As {@link #in}, and 省, 市 and the like inside may have been left out. */
	public Optional<Place> inName(Spelling text, int from) {
		return place(text, from, match(text, from, from, 0, true));
	}

	private Optional<Place> place(Spelling text, int from, int end) {
		if (end <= from) {
			return Optional.empty();
		}
		boolean written = text.letters().startsWith(this.letters, from);
		boolean whole = from == 0 && end == text.length();
		return Optional.of(new Place(from, end, Fit.of(from == 0, whole, written)));
	}

	/** The letter after the match, or -1. */
	private int match(Spelling text, int from, int at, int asked, boolean leavesOut) {
		if (asked == this.letters.length()) {
			return at;
		}
		if (at == text.length()) {
			return -1;
		}
		int end = -1;
		if (text.letters().charAt(at) == this.letters.charAt(asked)) {
			end = match(text, from, at + 1, asked + 1, leavesOut);
		}
		if (end < 0) {
			end = matchSyllable(text, from, at, asked, leavesOut);
		}
		if (end < 0 && leavesOut && at > from && DIVISIONS.indexOf(text.letters().charAt(at)) >= 0) {
			end = match(text, from, at + 1, asked, leavesOut);
		}
		return end;
	}

	private int matchSyllable(Spelling text, int from, int at, int asked, boolean leavesOut) {
		if (!isLatin(this.letters.charAt(asked))) {
			return -1;
		}
		String syllable = text.syllable(at);
		int common = (syllable != null) ? common(syllable, asked) : 0;
		if (syllable == null || common == 0) {
			return -1;
		}
		if (asked + common == this.letters.length()) {
			return at + 1;
		}
		int end = -1;
		if (common == syllable.length()) {
			end = match(text, from, at + 1, asked + common, leavesOut);
		}
		if (end < 0 && common >= 2 && syllable.charAt(1) == 'h') {
			end = match(text, from, at + 1, asked + 2, leavesOut);
		}
		// A syllable of one letter is its initial, and trying it twice would double
		// the work with each.
		return (end < 0 && syllable.length() > 1) ? match(text, from, at + 1, asked + 1, leavesOut) : end;
	}

	private int common(String syllable, int asked) {
		int common = 0;
		while (common < syllable.length() && asked + common < this.letters.length()
				&& syllable.charAt(common) == this.letters.charAt(asked + common)) {
			common++;
		}
		return common;
	}

	private static boolean isLatin(int character) {
		return character >= 'a' && character <= 'z';
	}

	/** From one letter of a text to another, and how well that fits. */
	public record Place(int start, int end, Fit fit) {
	}

}

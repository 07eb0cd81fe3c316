package org.zhiku.search.text;

import java.text.Normalizer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A text as it is compared, and where each part of it stands in the original: NFKC,
 * simplified characters, lower case, without invisible format characters.
 */
public final class FoldedText {

	private static final SimplifiedForms SIMPLIFIED = SimplifiedForms.load();

	/** No real character has more marks; more are folded in pieces. */
	private static final int LONGEST_CLUSTER = 32;

	private final String original;

	private final StringBuilder folded;

	/** By offset in the folded text; null as long as they are the same. */
	private int @Nullable [] origins;

	private FoldedText(String original) {
		this.original = original;
		this.folded = new StringBuilder(original.length());
	}

	public static FoldedText of(String original) {
		FoldedText text = new FoldedText(original);
		for (int start = 0; start < original.length();) {
			start = text.appendCluster(start);
		}
		return text;
	}

	/** The text alone, for those who need no offsets. */
	public static String fold(String original) {
		return of(original).value();
	}

	public String value() {
		return this.folded.toString();
	}

	/** The offset in the original of the character that begins here, or began before. */
	public int startOf(int offset) {
		if (this.origins == null) {
			return Math.min(offset, this.original.length());
		}
		return (offset < this.folded.length()) ? this.origins[offset] : this.original.length();
	}

	/** The offset in the original after the character that ends here, or ends later. */
	public int endOf(int offset) {
		int[] known = this.origins;
		if (known == null || offset == 0) {
			return startOf(offset);
		}
		int last = startOf(offset - 1);
		int next = offset;
		while (next < this.folded.length() && known[next] == last) {
			next++;
		}
		return startOf(next);
	}

	private int appendCluster(int start) {
		int codePoint = this.original.codePointAt(start);
		int end = clusterEnd(start + Character.charCount(codePoint));
		int from = this.folded.length();
		if (end == start + 1 && isPlain(codePoint)) {
			appendSimplified(codePoint, nextAfter(end));
		}
		else {
			appendNormalized(start, end);
		}
		record(from, start, end);
		return end;
	}

	private void appendNormalized(int start, int end) {
		String normal = Normalizer.normalize(this.original.substring(start, end), Normalizer.Form.NFKC);
		if (isCircledNumber(this.original.charAt(start))) {
			normal = " " + normal + " ";
		}
		for (int i = 0; i < normal.length();) {
			int codePoint = normal.codePointAt(i);
			i += Character.charCount(codePoint);
			if (Character.getType(codePoint) != Character.FORMAT) {
				appendSimplified(codePoint, (i < normal.length()) ? normal.codePointAt(i) : nextAfter(end));
			}
		}
	}

	private void appendSimplified(int codePoint, int next) {
		this.folded.appendCodePoint(SIMPLIFIED.of(Character.toLowerCase(codePoint), next));
	}

	private void record(int from, int start, int end) {
		int to = this.folded.length();
		if (this.origins == null && (from != start || to != end)) {
			this.origins = new int[Math.max(16, this.original.length())];
			Arrays.setAll(this.origins, (i) -> i);
		}
		if (this.origins == null) {
			return;
		}
		if (to > this.origins.length) {
			this.origins = Arrays.copyOf(this.origins, Math.max(to, this.origins.length + this.origins.length / 2));
		}
		boolean same = to - from == end - start;
		for (int i = from; i < to; i++) {
			this.origins[i] = same ? start + i - from : start;
		}
	}

	private int clusterEnd(int start) {
		int end = start;
		while (end < this.original.length() && end - start < LONGEST_CLUSTER) {
			int codePoint = this.original.codePointAt(end);
			if (!isMark(codePoint)) {
				break;
			}
			end += Character.charCount(codePoint);
		}
		return end;
	}

	private int nextAfter(int offset) {
		return (offset < this.original.length()) ? this.original.codePointAt(offset) : -1;
	}

	/** What NFKC leaves alone, and nearly everything is. */
	private static boolean isPlain(int codePoint) {
		return codePoint < 0x80 || (codePoint >= 0x4E00 && codePoint <= 0x9FFF);
	}

	/** Numbers items, so ①2025年 is not the year 12025. */
	private static boolean isCircledNumber(char character) {
		return character >= 0x2460 && character <= 0x24FF;
	}

	/**
	 * What may join the character before it: marks, half-width kana marks, Hangul vowels.
	 */
	private static boolean isMark(int codePoint) {
		if (codePoint < 0x300) {
			return false;
		}
		int type = Character.getType(codePoint);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| (codePoint >= 0x1160 && codePoint <= 0x11FF) || codePoint == 0xFF9E || codePoint == 0xFF9F;
	}

}

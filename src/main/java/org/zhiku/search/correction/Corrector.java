package org.zhiku.search.correction;

import java.io.IOException;
import java.util.Optional;

import org.zhiku.search.text.FoldedText;

/**
 * Did you mean: what a query may have been meant to be where two of its characters stand
 * together in no text, and others that sound or look the same, one more or one less, do.
 * Quiet where in doubt, for what is rare is as often right.
 */
public final class Corrector {

	/** Longer queries are pasted, and have their words from somewhere. */
	private static final int LONGEST = 40;

	private static final int MOST_REPAIRS = 3;

	private Corrector() {
	}

	/** Another query that finds what this one does not; empty where this one is fine. */
	public static Optional<String> correct(String query, Wording wording) throws IOException {
		if (query.length() > LONGEST) {
			return Optional.empty();
		}
		String corrected = query;
		for (int i = 0; i < MOST_REPAIRS; i++) {
			FoldedText text = FoldedText.of(corrected);
			Optional<Repair> repair = repair(text.value(), wording, i > 0);
			if (repair.isEmpty()) {
				break;
			}
			corrected = repair.get().applyTo(corrected, text);
		}
		return corrected.equals(query) ? Optional.empty() : Optional.of(corrected);
	}

	/**
	 * Of the first place that can be repaired. Where one character was wrong another may
	 * be, and then even pairs that are written somewhere are doubted.
	 */
	private static Optional<Repair> repair(String text, Wording wording, boolean doubting) throws IOException {
		for (int start = 0; start < text.length();) {
			int end = start;
			while (end < text.length() && Character.isIdeographic(text.charAt(end))) {
				end++;
			}
			RowRepairs row = new RowRepairs(text.substring(start, end), wording);
			Optional<Repair> repair = row.first(doubting);
			if (repair.isPresent()) {
				return Optional.of(repair.get().moved(start));
			}
			start = Math.max(end, start + 1);
		}
		return Optional.empty();
	}

	/** Other characters for those from an offset to another. */
	record Repair(int start, int end, String characters) {

		private Repair moved(int offset) {
			return new Repair(this.start + offset, this.end + offset, this.characters);
		}

		private String applyTo(String original, FoldedText text) {
			int from = text.startOf(this.start);
			int to = (this.end > this.start) ? text.endOf(this.end) : from;
			return original.substring(0, from) + this.characters + original.substring(to);
		}

	}

}

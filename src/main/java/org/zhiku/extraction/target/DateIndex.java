package org.zhiku.extraction.target;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DateWords;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Passage;

/**
 * The times that a text names, read once, so that each number that asks for the last one
 * before it costs no more in a long paragraph than in a short one.
 */
final class DateIndex {

	private final String text;

	private final int documentYear;

	private final List<DateWords> all;

	private final List<DateWords> openings;

	DateIndex(String text, int documentYear) {
		this.text = text;
		this.documentYear = documentYear;
		this.all = DateWords.all(text, documentYear);
		this.openings = openings(text, documentYear);
	}

	private static List<DateWords> openings(String text, int documentYear) {
		List<DateWords> found = new ArrayList<>();
		boolean opens = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean space = DocumentText.isSpace(c);
			DateWords date = (opens && !space) ? DateWords.at(text, i, text.length(), documentYear) : null;
			if (date != null) {
				found.add(date);
			}
			opens = "，：；".indexOf(c) >= 0 || Passage.endsSentence(text, i) || opens && space;
		}
		return found;
	}

	/** The last time named between the offsets; null if none is. */
	@Nullable DateWords last(int from, int to) {
		return last(this.all, from, to);
	}

	/**
	 * The last between the offsets that opens a sentence or a clause, as one at from
	 * does.
	 */
	@Nullable DateWords lastOpening(int from, int to) {
		DateWords found = last(this.openings, from, to);
		if (found != null) {
			return found;
		}
		int start = from;
		while (start < to && DocumentText.isSpace(this.text.charAt(start))) {
			start++;
		}
		return at(start, to);
	}

	/** The time that starts at an offset and is over by the limit; null if none does. */
	@Nullable DateWords at(int start, int limit) {
		return DateWords.at(this.text, start, limit, this.documentYear);
	}

	private @Nullable DateWords last(List<DateWords> dates, int from, int to) {
		for (int i = countBefore(dates, to) - 1; i >= 0 && dates.get(i).start() >= from; i--) {
			DateWords date = dates.get(i);
			DateWords whole = (date.end() <= to) ? date : at(date.start(), to);
			if (whole != null) {
				return whole;
			}
		}
		return null;
	}

	private static int countBefore(List<DateWords> dates, int offset) {
		int low = 0;
		int high = dates.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (dates.get(middle).start() < offset) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}

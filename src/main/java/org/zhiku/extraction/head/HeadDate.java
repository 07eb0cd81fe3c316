package org.zhiku.extraction.head;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DateMention;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;

/**
 * The date in brackets below a title: （2023年3月1日 …通过）. A note that tells how the text was
 * revised dates this version by the last revision: the texts of 2011 and 2020 are two.
 */
final class HeadDate {

	private static final int REACH = 80;

	/** Thirty years of revisions. */
	private static final int LONGEST_NOTE = 1500;

	private static final Pattern REVISED = Pattern.compile("修[订正改]");

	private HeadDate() {
	}

	/** The first such date; null where the lines around the title hold none. */
	static @Nullable LocalDate find(DocumentText document, LetterHead head) {
		Line title = head.title();
		LocalDate date = behind(document.text(), (title != null) ? title.end() : 0);
		NumberReader.Found number = head.number();
		return (date == null && number != null) ? behind(document.text(), number.evidence().end()) : date;
	}

	/** The date right behind an offset, or in the bracket that opens there. */
	private static @Nullable LocalDate behind(String text, int from) {
		int start = from;
		while (start < Math.min(text.length(), from + REACH) && DocumentText.isSpace(text.charAt(start))) {
			start++;
		}
		boolean bracket = start < text.length() && "（(".indexOf(text.charAt(start)) >= 0;
		if (!bracket && from == 0) {
			return null;
		}
		int first = bracket ? start + 1 : start;
		List<DateMention> dates = DateMention.scan(text.substring(first, Math.min(text.length(), first + REACH)));
		boolean stands = !dates.isEmpty() && dates.getFirst().start() == 0
				&& (bracket || isAlone(text, first + dates.getFirst().end()));
		LocalDate revised = (stands && bracket) ? lastRevision(text, first) : null;
		return (revised != null) ? revised : stands ? dates.getFirst().date() : null;
	}

	/** The latest day of a note that tells of revisions; null for any other. */
	private static @Nullable LocalDate lastRevision(String text, int first) {
		int end = endOfNote(text, first);
		Matcher revised = REVISED.matcher(text).region(first, end);
		if (!revised.find()) {
			return null;
		}
		return DateMention.scan(text.substring(first, end))
			.stream()
			.filter((mention) -> isAlone(text, first + mention.end()))
			.map(DateMention::date)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	private static int endOfNote(String text, int first) {
		int depth = 1;
		int limit = Math.min(text.length(), first + LONGEST_NOTE);
		for (int i = first; i < limit; i++) {
			depth += ("（(".indexOf(text.charAt(i)) >= 0) ? 1 : ("）)".indexOf(text.charAt(i)) >= 0) ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return first;
	}

	/** Not 2023年3月1日起 or 2023年3月1日，…, which begin a sentence. */
	private static boolean isAlone(String text, int end) {
		return end >= text.length() || "起前后至以内间印，,的".indexOf(text.charAt(end)) < 0;
	}

}

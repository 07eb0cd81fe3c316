package org.zhiku.extraction.head;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DateMention;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;

/** The date in brackets below a title: （2023年3月1日 …通过）. */
final class HeadDate {

	private static final int REACH = 80;

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
		return stands ? dates.getFirst().date() : null;
	}

	/** Not 2023年3月1日起 or 2023年3月1日，…, which begin a sentence. */
	private static boolean isAlone(String text, int end) {
		return end >= text.length() || "起前后至以内间印，,的".indexOf(text.charAt(end)) < 0;
	}

}

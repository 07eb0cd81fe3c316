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
		int from = (title != null) ? title.end() : 0;
		String text = document.text();
		int open = from;
		while (open < Math.min(text.length(), from + REACH) && "（(".indexOf(text.charAt(open)) < 0) {
			if (!DocumentText.isSpace(text.charAt(open))) {
				return null;
			}
			open++;
		}
		String note = text.substring(open, Math.min(text.length(), open + REACH));
		List<DateMention> dates = DateMention.scan(note);
		return (!dates.isEmpty() && dates.getFirst().start() == 1) ? dates.getFirst().date() : null;
	}

}

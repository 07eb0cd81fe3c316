package org.zhiku.extraction.head;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.ontology.Genre;

/** The title of the plan that a notice without a title of its own sends round. */
final class AttachedTitle {

	private static final int REACH = 400;

	private AttachedTitle() {
	}

	/** Finds 《…》已经…印发给你们 and the place where the plan itself begins. */
	static @Nullable Line find(DocumentText document, int bodyStart) {
		String text = document.text();
		int limit = Math.min(text.length(), bodyStart + REACH);
		int open = text.indexOf('《', bodyStart, limit);
		int close = (open < 0) ? -1 : text.indexOf('》', open, limit);
		int sent = (close < 0) ? -1 : text.indexOf("印发", bodyStart, limit);
		if (close < 0 || sent < 0 || !text.substring(bodyStart, open).chars().allMatch(AttachedTitle::isLead)) {
			return null;
		}
		String title = text.substring(open + 1, close);
		boolean passedOn = text.startsWith("印发后", sent) || TitleRules.genre(title) == Genre.NOTICE;
		if (passedOn) {
			return null;
		}
		int again = text.indexOf(title, close);
		return (again >= 0) ? new Line(again, again + title.length()) : new Line(open + 1, close);
	}

	private static boolean isLead(int c) {
		return DocumentText.isSpace((char) c) || "现将".indexOf(c) >= 0;
	}

}

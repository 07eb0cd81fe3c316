package org.zhiku.extraction.head;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Genre;

/** The title of the plan that a notice without a title of its own sends round. */
final class AttachedTitle {

	private static final int REACH = 400;

	private static final int NEAR = 120;

	private static final int LONGEST_LEAD = 40;

	private static final WordList MADE = WordList.of("制定了《 制订了《 修订了《 编制了《 起草了《");

	private static final WordList SENT = WordList.of("印发 现予公布 现予发布 现予颁布 现公布 现发布 现印发 现予印发 予以公布 予以发布 转发给");

	private AttachedTitle() {
	}

	/** Finds 《…》已经…印发给你们 and the place where the plan itself begins. */
	static @Nullable Line find(DocumentText document, int bodyStart) {
		String text = document.text();
		int limit = Math.min(text.length(), bodyStart + REACH);
		int made = MADE.indexIn(text, bodyStart, limit);
		int open = text.indexOf('《', (made > 0) ? made : bodyStart, limit);
		int close = (open < 0) ? -1 : closing(text, open, limit);
		if (close < 0 || made < 0 && !isLead(text, bodyStart, open)) {
			return null;
		}
		String title = text.substring(open + 1, close);
		int sent = SENT.indexIn(text, close, Math.min(limit, close + NEAR));
		boolean passedOn = sent < 0 || text.startsWith("印发后", sent) || TitleRules.genre(title) == Genre.NOTICE;
		if (passedOn) {
			return null;
		}
		int again = text.indexOf(title, close);
		return (again >= 0) ? new Line(again, again + title.length()) : new Line(open + 1, close);
	}

	/** Titles may stand in each other. */
	private static int closing(String text, int open, int limit) {
		int depth = 0;
		for (int i = open; i < limit; i++) {
			char c = text.charAt(i);
			depth += (c == '《') ? 1 : (c == '》') ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/** Nothing, 现将, 经省政府同意，现将, the author's name, or the number of an order. */
	private static boolean isLead(String text, int from, int open) {
		String lead = text.substring(from, open).strip();
		return lead.isEmpty() || lead.endsWith("号") && lead.contains("令") && lead.length() <= LONGEST_LEAD
				|| lead.replaceAll(".{0,14}同意，", "").chars().allMatch((c) -> "现将".indexOf(c) >= 0)
				|| OrganNames.isName(lead.replaceAll("(?:制定|起草|拟定|提出)的$", ""));
	}

}

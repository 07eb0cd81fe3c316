package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.MarkerScanner;

/**
 * What stands behind a notice under 附件1: a part of its own, whose items lie below it.
 *
 * @param label 附件1, without a colon
 * @param heading its title, up to three lines; empty without one
 * @param start offset of the label
 * @param end offset after its last visible character
 */
record Attachment(String label, String heading, int start, int end) {

	private static final Pattern LABEL = Pattern.compile("附[件表录](?:[0-9０-９一二三四五六七八九十]{1,3}(?:[-—.][0-9０-９]{1,2})?)?");

	/** Shorter ones are links to files. */
	private static final int SHORTEST = 40;

	private static final int MOST_TITLE_LINES = 3;

	private static final int LONGEST_TITLE_LINE = 60;

	/** The attachments of the document in order. */
	static List<Attachment> scan(DocumentText document, int bodyStart) {
		List<Integer> heads = new ArrayList<>();
		for (int i = 0; i < document.lines().size(); i++) {
			if (document.lines().get(i).start() >= bodyStart && Cut.headsAttachment(document, i)) {
				heads.add(i);
			}
		}
		List<Attachment> found = new ArrayList<>();
		for (int i = 0; i < heads.size(); i++) {
			Line line = document.lines().get(heads.get(i));
			int last = (i + 1 < heads.size()) ? heads.get(i + 1) - 1 : document.lines().size() - 1;
			String label = line.in(document.text()).replaceAll("[\\s\u3000：:]", "");
			if (!LABEL.matcher(label).matches() || document.lines().get(last).end() - line.end() < SHORTEST) {
				continue;
			}
			found.add(new Attachment(label, heading(document, heads.get(i), last), line.start(),
					document.lines().get(last).end()));
		}
		return found;
	}

	/** The lines below the label that neither begin an item nor hold a sentence. */
	private static String heading(DocumentText document, int head, int last) {
		StringBuilder heading = new StringBuilder();
		for (int i = head + 1; i <= Math.min(last, head + MOST_TITLE_LINES); i++) {
			String line = document.lines().get(i).in(document.text());
			boolean title = line.length() <= LONGEST_TITLE_LINE
					&& "，。；：\t|".chars().noneMatch((c) -> line.indexOf(c) >= 0) && MarkerScanner.scan(line).isEmpty();
			if (!title || heading.length() + line.length() > HeadingRules.LONGEST) {
				break;
			}
			heading.append(line);
		}
		return heading.toString();
	}

	boolean holds(int offset) {
		return this.start <= offset && offset < this.end;
	}

}

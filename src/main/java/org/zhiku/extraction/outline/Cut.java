package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.zhiku.extraction.head.Signature;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.Furniture;
import org.zhiku.extraction.text.HanNumber;
import org.zhiku.extraction.text.MarkerScanner;

/**
 * A passage without items: a signature, a list of attachments, the head of an attachment,
 * a line of the web page. If no item follows, the last one ends before it.
 *
 * @param start offset of its first character
 * @param resume offset from which markers count again
 * @param anew whether the numbers start over after it
 */
record Cut(int start, int resume, boolean anew) {

	private static final int LONGEST_HEAD = 10;

	private static final int LONGEST_ENTRY = 120;

	private static final int LONGEST_LIST = 2000;

	/** All cuts of the body in order. */
	static List<Cut> scan(DocumentText document, int bodyStart) {
		List<Cut> cuts = new ArrayList<>();
		for (Signature signature : Signature.scan(document, bodyStart)) {
			cuts.add(new Cut(signature.start(), signature.end(), true));
		}
		List<Line> lines = document.lines();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			if (line.start() < bodyStart) {
				continue;
			}
			if (Furniture.matches(document.text(), line)) {
				cuts.add(new Cut(line.start(), line.end(), false));
			}
			else if (document.text().startsWith("附", line.start())) {
				attachment(document, i, cuts);
			}
			else if (document.text().startsWith("抄送", line.start())) {
				cuts.add(new Cut(line.start(), line.end(), true));
			}
		}
		cuts.sort(Comparator.comparingInt(Cut::start));
		return cuts;
	}

	private static void attachment(DocumentText document, int index, List<Cut> cuts) {
		if (!isAttachment(document, index)) {
			return;
		}
		Line line = document.lines().get(index);
		if (isList(document, index)) {
			cuts.add(new Cut(line.start(), entriesEnd(document, index), false));
		}
		else if (isHead(document, index)) {
			cuts.add(new Cut(line.start(), line.end(), true));
		}
	}

	private static boolean isAttachment(DocumentText document, int index) {
		int start = document.lines().get(index).start();
		String text = document.text();
		return text.startsWith("附", start) && start + 1 < text.length() && "件表录".indexOf(text.charAt(start + 1)) >= 0;
	}

	/** Whether an attachment begins with this line: 附件1 and nothing else. */
	static boolean headsAttachment(DocumentText document, int index) {
		return isAttachment(document, index) && !isList(document, index) && isHead(document, index);
	}

	private static boolean isHead(DocumentText document, int index) {
		Line line = document.lines().get(index);
		return line.end() - line.start() <= LONGEST_HEAD && !isReferredTo(document, index);
	}

	/** 附件：1.…, or its entries on lines of their own and the signature behind them. */
	private static boolean isList(DocumentText document, int index) {
		String text = document.text();
		Line line = document.lines().get(index);
		int colon = line.start() + 2;
		while (colon < line.end() && (DocumentText.isSpace(text.charAt(colon))
				|| Character.digit(text.charAt(colon), 10) >= 0 || HanNumber.isNumeral(text.charAt(colon)))) {
			colon++;
		}
		boolean lead = colon < line.end() && "：:".indexOf(text.charAt(colon)) >= 0;
		int entries = lead ? entriesEnd(document, index) - line.end() : 0;
		return lead && (colon + 1 < line.end() || entries > 0 && entries <= LONGEST_LIST);
	}

	/** 详见⏎附件1: a reference broken into lines. */
	private static boolean isReferredTo(DocumentText document, int index) {
		return index > 0 && "见（(按照和、将".indexOf(document.text().charAt(document.lines().get(index - 1).end() - 1)) >= 0;
	}

	/** The list of attachments goes on while short numbered lines follow. */
	private static int entriesEnd(DocumentText document, int index) {
		int last = index;
		while (last + 1 < document.lines().size() && isEntry(document.text(), document.lines().get(last + 1))) {
			last++;
		}
		return document.lines().get(last).end();
	}

	private static boolean isEntry(String text, Line line) {
		if (line.end() - line.start() > LONGEST_ENTRY || Character.digit(text.charAt(line.start()), 10) < 0) {
			return false;
		}
		String entry = line.in(text);
		return entry.indexOf('。') < 0 && !MarkerScanner.scan(entry).isEmpty();
	}

}

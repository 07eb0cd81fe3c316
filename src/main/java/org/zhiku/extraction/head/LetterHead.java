package org.zhiku.extraction.head;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.Furniture;
import org.zhiku.extraction.text.Marker;
import org.zhiku.extraction.text.MarkerScanner;
import org.zhiku.extraction.text.OrderNumber;

/**
 * What stands before the body: red header, number, title, addressees. 版头与标题
 *
 * @param title from its first to its last character; null where none was found
 * @param number the document number
 * @param issuers the names of the red header, which ends in 文件
 * @param addressees the names of the line that ends in a colon
 * @param bodyStart offset of the body
 */
public record LetterHead(@Nullable Line title, NumberReader.@Nullable Found number, List<Line> issuers,
		List<Line> addressees, int bodyStart) {

	private static final int MOST_LINES = 60;

	private static final int MOST_TITLE_LINES = 6;

	/** A head is never longer; a text without a body is not searched for its number. */
	private static final int LONGEST_HEAD = 5000;

	private static final int SHORTEST_SENTENCE = 8;

	private static final int SHORTEST_CLAUSES = 25;

	private static final int LONGEST_LINE = 400;

	private static final int SHORTEST_TITLE = 6;

	private static final int LONGEST_PLAIN_TITLE = 80;

	public LetterHead {
		issuers = List.copyOf(issuers);
		addressees = List.copyOf(addressees);
	}

	public static LetterHead of(DocumentText document) {
		String text = document.text();
		List<Line> lines = document.lines();
		Line title = null;
		int body = 0;
		int at = 0;
		while (at < Math.min(lines.size(), MOST_LINES)) {
			Line line = lines.get(at);
			if (Furniture.matches(text, line)) {
				at++;
				continue;
			}
			if (title == null) {
				title = title(document, at);
				if (title != null) {
					body = title.end();
					at = document.lineIndex(title.end() - 1);
					line = lines.get(at);
				}
			}
			if (isBody(text, line, Math.max(body, line.start()))) {
				break;
			}
			at++;
			body = line.end();
		}
		int end = (at < lines.size()) ? Math.max(body, Math.min(lines.get(at).start(), text.length())) : text.length();
		return finish(document, title, end, at);
	}

	private static LetterHead finish(DocumentText document, @Nullable Line title, int bodyStart, int bodyLine) {
		String text = document.text();
		int limit = Math.min(LONGEST_HEAD, text.length());
		Salutation salutation = Salutation.find(document, bodyStart, bodyLine);
		int end = Math.max(bodyStart, salutation.end());
		NumberReader.Found number = NumberReader.first(text, 0, Math.min(limit, end));
		if (number == null && bodyLine < document.lines().size()) {
			number = NumberReader.before(text, Math.max(bodyStart, document.lines().get(bodyLine).start()));
		}
		for (int i = 0; number == null && i <= Math.min(bodyLine, document.lines().size() - 1); i++) {
			number = NumberReader.order(text, document.lines().get(i).start());
		}
		return new LetterHead(title, number, redHeader(document, bodyLine), salutation.addressees(), end);
	}

	/** The title that begins in this line and may go on in the next ones. */
	private static @Nullable Line title(DocumentText document, int index) {
		String text = document.text();
		List<Line> lines = document.lines();
		Line first = bare(text, lines.get(index));
		if (!isTitleStart(document, index)) {
			return null;
		}
		int found = -1;
		for (int last = index; last < Math.min(lines.size(), index + MOST_TITLE_LINES); last++) {
			Line line = lines.get(last);
			int end = TitleRules.end(text, first.start(), line.end());
			if (last > index && isTitleBreak(text, line, end)) {
				break;
			}
			if (end > 0 && end > found && (found < 0 || TitleRules.isOfficial(text, first.start(), end))) {
				found = end;
			}
			if (found > 0
					&& (last > index || found < line.end() || TitleRules.isOfficial(text, first.start(), found))) {
				break;
			}
		}
		return (found > 0) ? new Line(first.start(), found) : null;
	}

	/** The line without the signs by which Markdown marks a heading. */
	private static Line bare(String text, Line line) {
		int start = line.start();
		while (start < line.end() - 1 && (text.charAt(start) == '#' || text.charAt(start) == '*'
				|| DocumentText.isSpace(text.charAt(start)))) {
			start++;
		}
		int number = NumberReader.lengthAt(text, start);
		return new Line((start + number < line.end()) ? start + number : start, line.end());
	}

	private static boolean isTitleStart(DocumentText document, int index) {
		String text = document.text();
		Line line = bare(text, document.lines().get(index));
		String start = text.substring(line.start(), Math.min(line.end(), line.start() + TitleRules.LONGEST));
		if ("《（【为，根现".indexOf(start.charAt(0)) >= 0) {
			return false;
		}
		if (start.contains("关于") || start.contains("印发")) {
			return true;
		}
		boolean organ = !OrganNames.split(text, line.start(), line.end()).isEmpty();
		if (!organ && startsLongName(document, index)) {
			return true;
		}
		if (organ && !start.endsWith("文件")) {
			return index + 1 < document.lines().size() && startsWithMatter(document, index + 1);
		}
		int end = TitleRules.end(text, line.start(), line.end());
		boolean whole = end == line.end() || end > 0 && "（(".indexOf(text.charAt(end)) >= 0;
		return whole && end - line.start() >= SHORTEST_TITLE && end - line.start() < LONGEST_PLAIN_TITLE
				&& OrderNumber.at(text, line.start()) == null;
	}

	/** A name that the line breaks before 关于 in the next one. */
	private static boolean startsLongName(DocumentText document, int index) {
		if (index + 1 >= document.lines().size()) {
			return false;
		}
		Line line = document.lines().get(index);
		int about = document.text().indexOf("关于", line.end(), Math.min(document.text().length(), line.end() + 30));
		return about > document.lines().get(index + 1).start()
				&& OrganNames.isName(document.text(), line.start(), about);
	}

	private static boolean startsWithMatter(DocumentText document, int index) {
		Line line = document.lines().get(index);
		return document.text().startsWith("关于", line.start()) || document.text().startsWith("印发", line.start());
	}

	private static boolean isTitleBreak(String text, Line line, int titleEnd) {
		boolean addressees = text.charAt(line.end() - 1) == '：' && titleEnd <= line.start();
		return NumberReader.startsAt(text, line.start()) || addressees || line.end() - line.start() > TitleRules.LONGEST
				|| text.startsWith("为", line.start()) || !OrganNames.split(text, line.start(), line.end()).isEmpty();
	}

	private static boolean isBody(String text, Line line, int from) {
		int length = line.end() - from;
		if (length <= 0) {
			return false;
		}
		List<Marker> markers = MarkerScanner.scan(text.substring(from, Math.min(line.end(), from + 12)));
		if (!markers.isEmpty() && markers.getFirst().start() == 0) {
			return true;
		}
		String start = text.substring(from, Math.min(line.end(), from + LONGEST_LINE));
		boolean sentence = start.indexOf('。') >= 0 || (start.indexOf('，') >= 0 && length > SHORTEST_CLAUSES);
		return start.endsWith("：") || start.endsWith(":") || (sentence && length > SHORTEST_SENTENCE);
	}

	private static List<Line> redHeader(DocumentText document, int bodyLine) {
		String text = document.text();
		List<Line> names = new ArrayList<>();
		boolean header = false;
		for (int i = 0; i < Math.min(bodyLine, document.lines().size()); i++) {
			Line line = document.lines().get(i);
			List<Line> more = OrganNames.split(text, line.start(), line.end());
			if (more.isEmpty() && !names.isEmpty()) {
				break;
			}
			names.addAll(more);
			header |= !more.isEmpty() && text.startsWith("文件", line.end() - 2);
		}
		return header ? names : List.of();
	}

}

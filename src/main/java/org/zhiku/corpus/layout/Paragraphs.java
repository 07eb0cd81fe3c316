package org.zhiku.corpus.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Joins lines to the paragraphs they were broken from. A line goes on in the next one
 * where the next one's beginning would not have found room in it and nothing speaks for a
 * new paragraph: indent, size, distance, or the marker of an item after a full stop.
 */
final class Paragraphs {

	/** What fills a line but for less than so many font sizes is full. */
	private static final double SLACK = 1.3;

	private static final double INDENT = 0.8;

	private static final double DEEPEST_FIRST_LINE = 2.7;

	private static final double LETTER = 0.5;

	private static final double LEAST_FREE = 1.5;

	private static final double EVENLY = 2.2;

	private static final double WIDE = 0.8;

	private static final double OTHER_SIZE = 0.12;

	/** Line distances this much over the usual part paragraphs. */
	private static final double DISTANCE = 1.5;

	private final Map<Line.Frame, Margins> margins;

	private final double distance;

	Paragraphs(Map<Line.Frame, Margins> margins, double distance) {
		this.margins = new HashMap<>(margins);
		this.distance = distance;
	}

	/** Adds the lines to a text, a paragraph a line. */
	void write(List<Line> lines, StringBuilder text) {
		@Nullable Line before = null;
		for (Line line : lines) {
			if (before != null && !goesOn(before, line)) {
				text.append('\n');
			}
			else if (before != null && partsWords(before, line)) {
				text.append(' ');
			}
			text.append(line.text());
			before = line;
		}
		if (before != null) {
			text.append('\n');
		}
	}

	/**
	 * In a Chinese text a word that fills the line to its end was broken for want of
	 * room.
	 */
	private boolean partsWords(Line before, Line line) {
		Margins frame = this.margins.get(before.frame());
		boolean broken = frame != null && before.right() + LETTER * before.size() > frame.right()
				&& !Joint.hasLatinWords(before.text());
		return Joint.partsWords(before.text(), line.text()) && !broken;
	}

	private boolean goesOn(Line before, Line line) {
		Margins frame = this.margins.get(before.frame());
		Margins next = this.margins.get(line.frame());
		if (before.row() || line.row() || frame == null || next == null
				|| Math.abs(before.size() - line.size()) > OTHER_SIZE * before.size()) {
			return false;
		}
		if (isCentred(before, frame) && isCentred(line, next) && !isIndentedAlike(before, line, frame)) {
			return isWrappedTitle(before, line, frame);
		}
		if (!isFull(before, line, frame) || isApart(before, line)) {
			return false;
		}
		double indent = (line.left() - next.left()) / line.size();
		double indentBefore = (before.left() - frame.left()) / line.size();
		if (Joint.endsSentence(before.text())) {
			return indent < INDENT && !Joint.beginsItem(line.text());
		}
		if (indent < INDENT) {
			return !Joint.beginsItem(line.text()) || Joint.isOpen(before.text());
		}
		// Hanging under an item's marker, or deeper as a whole than a first line ever is.
		boolean hanging = indent > indentBefore + INDENT && Joint.beginsItem(before.text());
		boolean block = Math.abs(indent - indentBefore) < INDENT && indent > DEEPEST_FIRST_LINE;
		return (hanging || block) && !Joint.beginsItem(line.text());
	}

	/**
	 * First lines of paragraphs that happen to end as far from the margin as they begin.
	 */
	private static boolean isIndentedAlike(Line before, Line line, Margins frame) {
		return Math.abs(before.left() - line.left()) < INDENT / 2 * line.size()
				&& line.left() - frame.left() < DEEPEST_FIRST_LINE * line.size();
	}

	/**
	 * Whether the next line's first word, with what may not begin a line, found no room.
	 */
	private static boolean isFull(Line before, Line next, Margins frame) {
		return before.right() + (Joint.firstUnit(next.text()) - 1 + SLACK) * next.size() >= frame.right();
	}

	private boolean isApart(Line before, Line line) {
		return before.page() == line.page() && before.frame() == line.frame() && this.distance > 0
				&& line.y() - before.y() > DISTANCE * this.distance;
	}

	/** Both sides free, by as much; of a large title, be it at none. */
	private static boolean isCentred(Line line, Margins frame) {
		double before = line.left() - frame.left();
		double after = frame.right() - line.right();
		boolean free = before > LEAST_FREE * frame.size() && after > LEAST_FREE * frame.size();
		boolean large = line.size() > frame.size() * (1 + OTHER_SIZE);
		return (free || large) && Math.abs(before - after) < EVENLY * frame.size();
	}

	/**
	 * Names of bodies under each other are lines of their own; a long title is broken.
	 */
	private static boolean isWrappedTitle(Line before, Line line, Margins frame) {
		double width = frame.right() - frame.left();
		boolean wide = before.right() - before.left() > WIDE * width;
		return Joint.isOpen(before.text())
				|| wide && !Joint.endsSentence(before.text()) && !Joint.beginsItem(line.text());
	}

}

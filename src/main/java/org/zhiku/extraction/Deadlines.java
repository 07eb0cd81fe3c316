package org.zhiku.extraction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Metadata;

/**
 * By when a goal is to be reached: the sentence's date, else the one that opens its
 * paragraph, else in a goals section the last one before, else the note's 完成时限.
 */
final class Deadlines {

	private static final int HEADING = 40;

	private static final int NOTE = 16;

	/**
	 * Longer paragraphs and parts are texts without line breaks; looking back has to end.
	 */
	private static final int REACH = 3000;

	private final String text;

	private final ItemIndex index;

	private final int documentYear;

	private @Nullable String goalsDeadline;

	Deadlines(String text, ItemIndex index, Metadata metadata) {
		this.text = text;
		this.index = index;
		this.documentYear = yearOf(metadata);
		this.goalsDeadline = goalsDeadline(metadata);
	}

	private static int yearOf(Metadata metadata) {
		LocalDate date = (metadata.signedOn() != null) ? metadata.signedOn() : metadata.publishedOn();
		if (date != null) {
			return date.getYear();
		}
		DocumentNumber number = metadata.number();
		return (number != null) ? number.year() : 0;
	}

	/** What the enclosing goals or the period of the title say; null if nothing. */
	@Nullable String inherited() {
		return this.goalsDeadline;
	}

	/** Whether a time lies before the document, so that its numbers report. */
	boolean isPast(@Nullable DateWords date) {
		return date != null && date.year() < this.documentYear;
	}

	/** What the passage itself says; null if nothing. */
	@Nullable DateWords of(Passage passage, int offset) {
		DateWords inSentence = DateWords.last(this.text, passage.sentenceStart(), offset, this.documentYear);
		if (inSentence != null) {
			return inSentence;
		}
		if (passage.isCell()) {
			return DateWords.last(this.text, offset, passage.sentenceEnd(), this.documentYear);
		}
		int paragraph = paragraphStart(offset);
		OutlineItem item = this.index.itemAt(offset);
		boolean aims = item != null && item.scope() == OutlineItem.Scope.AIMS;
		DateWords opening = opening(paragraph, offset, aims);
		if (opening != null) {
			return opening;
		}
		if (aims) {
			DateWords before = sentenceOpening(rootStart(offset), paragraph);
			if (before != null) {
				return before;
			}
		}
		return (item != null) ? note(item) : null;
	}

	private int paragraphStart(int offset) {
		int start = offset;
		while (start > 0 && offset - start < REACH && this.text.charAt(start - 1) != '\n') {
			start--;
		}
		return start;
	}

	private int rootStart(int offset) {
		return Math.max(this.index.rootStart(offset), offset - REACH);
	}

	/**
	 * The date that opens the paragraph or follows its heading; in goals any that opens a
	 * sentence.
	 */
	private @Nullable DateWords opening(int paragraph, int offset, boolean aims) {
		if (aims) {
			return sentenceOpening(paragraph, offset);
		}
		int start = afterMarker(paragraph, offset);
		DateWords first = DateWords.at(this.text, start, offset, this.documentYear);
		if (first != null) {
			return first;
		}
		int stop = start;
		while (stop < offset && stop - start <= HEADING && "。：:".indexOf(this.text.charAt(stop)) < 0) {
			stop++;
		}
		if (stop >= offset || stop - start > HEADING) {
			return null;
		}
		return DateWords.at(this.text, stop + 1, offset, this.documentYear);
	}

	private int afterMarker(int paragraph, int offset) {
		OutlineItem item = this.index.itemAt(offset);
		return (item != null && item.start() >= paragraph && item.contentStart() <= offset) ? item.contentStart()
				: paragraph;
	}

	/** The last date that opens a sentence between the offsets. */
	private @Nullable DateWords sentenceOpening(int from, int to) {
		DateWords found = null;
		boolean opens = true;
		for (int i = from; i < to; i++) {
			if (opens && !DocumentText.isSpace(this.text.charAt(i))) {
				DateWords date = DateWords.at(this.text, i, to, this.documentYear);
				found = (date != null) ? date : found;
			}
			char c = this.text.charAt(i);
			opens = Passage.endsSentence(this.text, i) || c == '，' || c == '：' || c == '；'
					|| opens && DocumentText.isSpace(c);
		}
		return found;
	}

	private @Nullable DateWords note(OutlineItem item) {
		int at = this.text.indexOf("完成时", item.start(), Math.min(item.end(), item.start() + REACH));
		if (at < 0) {
			return null;
		}
		return DateWords.last(this.text, at, Math.min(item.end(), at + NOTE + 4), this.documentYear);
	}

	private @Nullable String goalsDeadline(Metadata metadata) {
		DateWords found = null;
		for (OutlineItem item : this.index.items()) {
			if (item.scope() == OutlineItem.Scope.AIMS && item.children().isEmpty()) {
				DateWords date = sentenceOpening(item.start(), item.end());
				found = (date != null && date.year() >= this.documentYear) ? date : found;
			}
		}
		if (found != null) {
			return found.iso();
		}
		String title = metadata.title();
		DateWords period = (title != null) ? DateWords.last(title, 0, title.length(), this.documentYear) : null;
		return (period != null) ? period.iso() : null;
	}

}

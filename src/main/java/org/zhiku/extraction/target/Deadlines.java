package org.zhiku.extraction.target;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.outline.ItemIndex;
import org.zhiku.extraction.outline.OutlineItem;
import org.zhiku.extraction.text.DateWords;
import org.zhiku.extraction.text.Passage;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Metadata;

/**
 * By when a goal is to be reached: the sentence's date, else the one that opens its
 * paragraph, else in a goals section the last one before, else the note's 完成时限.
 */
final class Deadlines {

	private static final int HEADING = 40;

	private static final int NOTE = 16;

	private static final Pattern THAN = Pattern.compile("比((?:19|20)[0-9]{2})年底?(?:末|下降|增长|提高|增加|减少|上升|提升|降低)");

	private static final int COMPARISON = 80;

	/**
	 * Longer paragraphs and parts are texts without line breaks; looking back has to end.
	 */
	private static final int REACH = 3000;

	private final String text;

	private final ItemIndex index;

	private final int documentYear;

	private final DateIndex dates;

	private int paragraph;

	private int seen;

	private @Nullable OutlineItem noted;

	private @Nullable DateWords note;

	private final @Nullable String goalsDeadline;

	Deadlines(String text, ItemIndex index, Metadata metadata) {
		this.text = text;
		this.index = index;
		this.documentYear = yearOf(metadata);
		this.dates = new DateIndex(text, this.documentYear);
		this.goalsDeadline = goalsDeadline(metadata);
	}

	/** The year of the date, but of a plan for the next year (2025年工作要点) that one. */
	private static int yearOf(Metadata metadata) {
		LocalDate date = (metadata.signedOn() != null) ? metadata.signedOn() : metadata.publishedOn();
		DocumentNumber number = metadata.number();
		int written = (date != null) ? date.getYear() : (number != null) ? number.year() : 0;
		List<DateWords> named = (metadata.title() != null) ? DateWords.all(metadata.title(), written) : List.of();
		int titled = (named.size() == 1) ? named.getFirst().year() : 0;
		return (written == 0 || titled == written + 1) ? titled : written;
	}

	/** What the enclosing goals or the period of the title say; null if nothing. */
	@Nullable String inherited() {
		return this.goalsDeadline;
	}

	/** Whether a time lies before the document, so that its numbers report. */
	boolean isPast(@Nullable DateWords date) {
		return date != null && date.year() < this.documentYear;
	}

	/** 占比降至9%，比2019年底下降7个百分点: the sentence compares with a year before the document. */
	boolean comparesWithPast(Passage passage, int offset) {
		int from = Math.max(passage.sentenceStart(), offset - COMPARISON);
		int to = Math.min(passage.sentenceEnd(), offset + COMPARISON);
		Matcher than = THAN.matcher(this.text).region(from, to);
		return than.find() && (this.documentYear == 0 || Integer.parseInt(than.group(1)) < this.documentYear);
	}

	/** What the passage itself says; null if nothing. */
	@Nullable DateWords of(Passage passage, int offset) {
		DateWords inSentence = this.dates.last(passage.sentenceStart(), offset);
		if (inSentence != null) {
			return inSentence;
		}
		if (passage.isCell()) {
			return this.dates.last(offset, passage.sentenceEnd());
		}
		int paragraph = paragraphStart(offset);
		OutlineItem item = this.index.itemAt(offset);
		boolean aims = item != null && item.scope() == OutlineItem.Scope.AIMS;
		DateWords opening = opening(paragraph, offset, aims);
		if (opening != null) {
			return opening;
		}
		if (aims) {
			DateWords before = this.dates.lastOpening(rootStart(offset), paragraph);
			if (before != null) {
				return before;
			}
		}
		return (item != null) ? note(item) : null;
	}

	/**
	 * Numbers come in the order of the text: what was looked at is not looked at again.
	 */
	private int paragraphStart(int offset) {
		if (offset < this.seen) {
			this.paragraph = 0;
			this.seen = 0;
		}
		for (; this.seen < offset; this.seen++) {
			if (this.text.charAt(this.seen) == '\n') {
				this.paragraph = this.seen + 1;
			}
		}
		return Math.max(this.paragraph, offset - REACH);
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
			return this.dates.lastOpening(paragraph, offset);
		}
		int start = afterMarker(paragraph, offset);
		DateWords first = this.dates.at(start, offset);
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
		return this.dates.at(stop + 1, offset);
	}

	private int afterMarker(int paragraph, int offset) {
		OutlineItem item = this.index.itemAt(offset);
		return (item != null && item.start() >= paragraph && item.contentStart() <= offset) ? item.contentStart()
				: paragraph;
	}

	/** The numbers of an item come one after the other: its note is looked for once. */
	private @Nullable DateWords note(OutlineItem item) {
		if (this.noted != item) {
			this.noted = item;
			int at = this.text.indexOf("完成时", item.start(), Math.min(item.end(), item.start() + REACH));
			this.note = (at >= 0) ? this.dates.last(at, Math.min(item.end(), at + NOTE + 4)) : null;
		}
		return this.note;
	}

	private @Nullable String goalsDeadline(Metadata metadata) {
		DateWords found = null;
		for (OutlineItem item : this.index.items()) {
			if (item.scope() == OutlineItem.Scope.AIMS && item.children().isEmpty()) {
				DateWords date = this.dates.lastOpening(item.start(), item.end());
				found = (date != null && date.year() >= this.documentYear) ? date : found;
			}
		}
		if (found != null) {
			return found.iso();
		}
		String title = metadata.title();
		List<DateWords> period = (title != null) ? DateWords.all(title, this.documentYear) : List.of();
		return period.isEmpty() ? null : period.getLast().iso();
	}

}

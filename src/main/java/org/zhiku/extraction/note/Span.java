package org.zhiku.extraction.note;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ResponsibilityRole;

/**
 * A passage that may be a note.
 *
 * @param outerStart offset of the bracket or of the first character
 * @param start offset of the content
 * @param end offset after the content
 * @param form how it is set off from the text; the first part of the rule's name
 * @param role what the heading above it says of its bodies; null outside of tables
 */
record Span(int outerStart, int start, int end, Form form, @Nullable ResponsibilityRole role) {

	Span(int outerStart, int start, int end, Form form) {
		this(outerStart, start, end, form, null);
	}

	/**
	 * This passage up to the next item: only a closing bracket is stronger than a number.
	 */
	Span before(int[] itemStarts) {
		if (this.form == Form.NOTE || this.form == Form.CELL) {
			return this;
		}
		int at = Arrays.binarySearch(itemStarts, this.start);
		int next = (at >= 0) ? at : -at - 1;
		boolean cut = next < itemStarts.length && itemStarts[next] < this.end;
		return cut ? new Span(this.outerStart, this.start, itemStarts[next], this.form) : this;
	}

	/** How a note is set off from the text. */
	enum Form {

		/** （…） and the other brackets. */
		NOTE,
		/** A bracket that is never closed. */
		UNCLOSED,
		/** A line 责任单位：…. */
		LINE,
		/** A cell of a table. */
		CELL;

		String rulePrefix() {
			return switch (this) {
				case NOTE -> "note.";
				case UNCLOSED -> "unclosed.";
				case LINE -> "line.";
				case CELL -> "cell.";
			};
		}

	}

}

package org.zhiku.corpus.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The fields that are open. Of a field Word shows the result and not the instruction; a
 * table of contents repeats the headings and is no text of its own.
 */
final class Fields {

	private final Deque<Field> open = new ArrayDeque<>();

	/** A field: first its instruction, then its result. */
	private static final class Field {

		private final StringBuilder instruction = new StringBuilder();

		private boolean result;

		boolean isShown() {
			return this.result && !isContents(this.instruction.toString());
		}

	}

	/** A mark that begins a field, parts its result from its instruction, or ends it. */
	void mark(String type) {
		Field inner = this.open.peek();
		switch (type) {
			case "begin" -> this.open.push(new Field());
			case "separate" -> {
				if (inner != null) {
					inner.result = true;
				}
			}
			case "end" -> this.open.poll();
			default -> {
				// Nothing that Word writes.
			}
		}
	}

	void instruct(String text) {
		Field inner = this.open.peek();
		if (inner != null && !inner.result && inner.instruction.length() < 100) {
			inner.instruction.append(text);
		}
	}

	/** Whether text that stands here is shown. */
	boolean isShown() {
		return this.open.stream().allMatch(Field::isShown);
	}

	static boolean isContents(String instruction) {
		return instruction.strip().toUpperCase(Locale.ROOT).matches("TOC\\b.*");
	}

}

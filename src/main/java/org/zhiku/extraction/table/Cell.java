package org.zhiku.extraction.table;

/**
 * A cell without the white space around it; start and end are equal if it is empty.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last
 */
public record Cell(int start, int end) {

	public String in(String text) {
		return text.substring(this.start, this.end);
	}

	public boolean isEmpty() {
		return this.start == this.end;
	}

}

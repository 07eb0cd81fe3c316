package org.zhiku.extraction.text;

/**
 * What looks like the number of an item.
 *
 * @param kind how it is written
 * @param number which one of its sequence
 * @param start offset of its first character
 * @param end offset after its last character
 * @param place how well its place fits
 */
public record Marker(MarkerKind kind, int number, int start, int end, Place place) {

	/** Where a marker stands; the weaker the place, the better its number has to fit. */
	public enum Place {

		/** First in its line. */
		LINE_START,
		/** After the end of a sentence or note, in the line. */
		SENTENCE_START,
		/** Within a sentence, after a colon or semicolon. */
		CLAUSE_START,
		/** After a word: an item that is glued to the heading before it. */
		GLUED

	}

}

package org.zhiku.corpus;

/** What content turned out to be. */
sealed interface Sniffed {

	/** A format that readers are made for. */
	record Known(Format format) implements Sniffed {
	}

	/**
	 * Something else.
	 *
	 * @param looksLike such as "a picture"
	 */
	record Other(String looksLike) implements Sniffed {
	}

}

package org.zhiku.corpus.pdf;

/** Unchecked, so that PDFBox, which forgives many faults, lets it pass. */
final class LimitException extends RuntimeException {

	private static final long serialVersionUID = 1;

	LimitException(String what) {
		super(what);
	}

	/** What is too much. */
	String what() {
		return String.valueOf(getMessage());
	}

}

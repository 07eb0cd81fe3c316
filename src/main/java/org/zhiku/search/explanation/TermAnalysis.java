package org.zhiku.search.explanation;

/** How a text is cut into terms. */
public enum TermAnalysis {

	/** By words of a dictionary. */
	WORDS,
	/** By neighbouring characters. */
	PAIRS

}

package org.zhiku.search;

/** The order of hits. */
public enum SearchSort {

	/** The best first. */
	RELEVANCE,
	/** The newest first; those without a date last. */
	NEWEST,
	/** The oldest first; those without a date last. */
	OLDEST,
	/** By document number: agency, year, sequence; those without one last. */
	NUMBER,
	/** By title: Chinese characters by their pinyin; those without one last. */
	TITLE

}

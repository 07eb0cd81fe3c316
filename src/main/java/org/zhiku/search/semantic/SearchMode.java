package org.zhiku.search.semantic;

/** How to search. */
public enum SearchMode {

	/** The best that is possible for this query now. */
	AUTO,
	/** By meaning alone. */
	SEMANTIC,
	/** By words and by meaning. */
	HYBRID,
	/** By words alone. */
	LEXICAL

}

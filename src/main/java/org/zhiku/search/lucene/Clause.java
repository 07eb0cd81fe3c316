package org.zhiku.search.lucene;

import org.apache.lucene.search.Query;

/**
 * A part of a compiled query that can be told apart in its score.
 *
 * @param name what a user would call it, such as {@code words} or {@code region}
 */
record Clause(String name, Query query) {

	/** The number of a document. */
	static final String NUMBER = "number";

}

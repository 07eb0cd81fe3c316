package org.zhiku.search.lucene;

import java.util.List;

import org.apache.lucene.search.Query;

import org.zhiku.search.lucene.analysis.AskedTerm;

/**
 * A stretch of a text and what it asks: itself or another wording of it.
 *
 * @param terms of the stretch as it was typed
 */
record Concept(List<AskedTerm> terms, Query query) {

	Concept {
		terms = List.copyOf(terms);
	}

}

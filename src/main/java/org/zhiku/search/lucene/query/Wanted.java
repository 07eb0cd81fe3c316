package org.zhiku.search.lucene.query;

import java.util.List;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.analysis.AskedTerm;

/**
 * A wording that is looked for.
 *
 * @param query what it asks of Lucene
 * @param weight what it is worth against what was typed, which is 1
 * @param needed so many of the terms must be there
 */
public record Wanted(String text, Query query, float weight, int needed, List<WantedTerm> terms) {

	public Wanted {
		terms = List.copyOf(terms);
	}

	/**
	 * A term of it.
	 *
	 * @param query what gives the term's share of the score; null where it has none
	 */
	public record WantedTerm(AskedTerm term, @Nullable Query query) {
	}

}

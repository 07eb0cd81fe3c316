package org.zhiku.search.explanation;

import java.util.List;

/**
 * A wording by which a part may match.
 *
 * @param needed so many of the terms must be there
 * @param present so many are
 * @param score what it gives if it is the best of its part
 */
public record Way(String text, boolean matched, double score, int needed, int present, List<Term> terms) {

	public Way {
		terms = List.copyOf(terms);
	}

}

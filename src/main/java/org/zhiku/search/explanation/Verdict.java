package org.zhiku.search.explanation;

/** What became of a policy in a search; of several reasons the first in this order. */
public enum Verdict {

	/** The index does not hold it. */
	NOT_INDEXED,
	/** Nothing was asked. */
	NOTHING_ASKED,
	/** The filter refuses it. */
	FILTERED,
	/** It has what the query excludes. */
	EXCLUDED,
	/** It lacks a phrase or a field's value that the query demands. */
	CLAUSE_UNMET,
	/** It is a hit by what was asked. */
	FOUND,
	/** It is a hit for its meaning alone. */
	FOUND_BY_MEANING,
	/** Meaning alone was asked, and others are closer. */
	TOO_FAR,
	/** It has too few of the words. */
	TOO_FEW_TERMS;

	/** Whether it is a hit. */
	public boolean isFound() {
		return this == FOUND || this == FOUND_BY_MEANING;
	}

}

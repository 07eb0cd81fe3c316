package org.zhiku.search.lucene.clause;

/** What kind of document a clause is asked of, each with fields of its own. */
public enum Scope {

	POLICY,
	/** A task or target, which holds its own text alone. */
	PASSAGE,
	/** A department or institution, which holds its names. */
	BODY

}

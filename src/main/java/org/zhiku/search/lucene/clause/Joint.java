package org.zhiku.search.lucene.clause;

import org.zhiku.search.lucene.analysis.Analysis.Token;

/** How a token of a phrase follows the one before. */
enum Joint {

	/** It begins within that one: they have a character or word in common. */
	SHARED,
	/** Punctuation stands between them. */
	PARTED;

	static Joint of(Token one, Token next) {
		return (next.start() < one.end()) ? SHARED : PARTED;
	}

}

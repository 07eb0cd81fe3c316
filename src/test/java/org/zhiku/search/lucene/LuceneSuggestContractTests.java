package org.zhiku.search.lucene;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.search.SuggestContract;
import org.zhiku.search.SearchEngine;

class LuceneSuggestContractTests extends SuggestContract {

	@RegisterExtension
	private final TemporaryLuceneEngine temporary = new TemporaryLuceneEngine();

	@Override
	protected SearchEngine engine() {
		return this.temporary.engine();
	}

}

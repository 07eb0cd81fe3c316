package org.zhiku.search.lucene;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.search.SearchEngine;
import org.zhiku.search.WordFitContract;

class LuceneWordFitContractTests extends WordFitContract {

	@RegisterExtension
	private final TemporaryLuceneEngine temporary = new TemporaryLuceneEngine();

	@Override
	protected SearchEngine engine() {
		return this.temporary.engine();
	}

}

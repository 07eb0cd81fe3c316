package org.zhiku.search.lucene;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.search.ExplanationContract;
import org.zhiku.search.SearchEngine;

class LuceneExplanationContractTests extends ExplanationContract {

	@RegisterExtension
	private final TemporaryLuceneEngine temporary = new TemporaryLuceneEngine();

	@Override
	protected SearchEngine engine() {
		return this.temporary.engine();
	}

}

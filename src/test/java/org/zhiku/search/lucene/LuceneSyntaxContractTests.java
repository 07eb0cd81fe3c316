package org.zhiku.search.lucene;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.search.SearchEngine;
import org.zhiku.search.SyntaxContract;

class LuceneSyntaxContractTests extends SyntaxContract {

	@RegisterExtension
	private final TemporaryLuceneEngine temporary = new TemporaryLuceneEngine();

	@Override
	protected SearchEngine engine() {
		return this.temporary.engine();
	}

}

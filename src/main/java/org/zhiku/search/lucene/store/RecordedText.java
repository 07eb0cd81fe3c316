package org.zhiku.search.lucene.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

import org.zhiku.search.lucene.analysis.RecordedTokens;

/** A text whose tokens are kept while Lucene takes them. */
final class RecordedText extends Field {

	private final RecordedTokens tokens;

	RecordedText(String name, String value, RecordedTokens tokens) {
		super(name, value, TextField.TYPE_NOT_STORED);
		this.tokens = tokens;
	}

	@Override
	public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
		return this.tokens.record(super.tokenStream(analyzer, reuse));
	}

}

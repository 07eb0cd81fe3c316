package org.zhiku.search.lucene.store;

import java.util.List;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

import org.zhiku.search.lucene.analysis.WeightedTokens;
import org.zhiku.search.lucene.analysis.WeightedTokens.Weighted;

/** A text together with others that count more, cut when Lucene takes it. */
final class WeightedText extends Field {

	private final Supplier<TokenStream> text;

	private final List<Weighted> others;

	/**
	 * @param type counts terms and keeps no places
	 */
	WeightedText(String name, Supplier<TokenStream> text, List<Weighted> others, FieldType type) {
		super(name, "", type);
		this.text = text;
		this.others = List.copyOf(others);
	}

	@Override
	public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
		return new WeightedTokens(this.text.get(), this.others);
	}

}

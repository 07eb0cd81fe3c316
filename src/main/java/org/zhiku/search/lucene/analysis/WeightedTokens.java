package org.zhiku.search.lucene.analysis;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The tokens of a text after those of others, each of which is as if it stood there
 * several times: the frequencies and lengths that BM25F sums over fields (Robertson,
 * Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields, 2004), summed
 * while indexing.
 */
public final class WeightedTokens extends TokenFilter {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

	private final List<Weighted> others;

	private Iterator<Weighted> left;

	private Iterator<Analysis.Token> tokens = Collections.emptyIterator();

	private int weight;

	public WeightedTokens(TokenStream text, List<Weighted> others) {
		super(text);
		this.others = List.copyOf(others);
		this.left = this.others.iterator();
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.left = this.others.iterator();
		this.tokens = Collections.emptyIterator();
	}

	@Override
	public boolean incrementToken() throws IOException {
		while (!this.tokens.hasNext()) {
			if (!this.left.hasNext()) {
				return this.input.incrementToken();
			}
			Weighted next = this.left.next();
			this.tokens = next.tokens().iterator();
			this.weight = next.weight();
		}
		clearAttributes();
		this.term.append(this.tokens.next().term());
		this.frequency.setTermFrequency(this.weight);
		return true;
	}

	/**
	 * Tokens of another text.
	 *
	 * @param weight as how many each counts
	 */
	public record Weighted(List<Analysis.Token> tokens, int weight) {

		public Weighted {
			tokens = List.copyOf(tokens);
		}

	}

}

package org.zhiku.search.lucene.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.Analysis.Token;

/**
 * A phrase in a field of pairs, exact to the character. A character at its end that has
 * no partner in the phrase may have one in the text, so it stands for every pair that it
 * begins.
 */
final class PhraseQueries {

	private final IndexReader reader;

	PhraseQueries(IndexReader reader) {
		this.reader = reader;
	}

	/**
	 * The phrase in a text such as {@code title}; nothing matches one of punctuation
	 * alone.
	 */
	Query in(String text, String phrase) throws IOException {
		String field = Analysis.PAIRS.field(text);
		List<Token> tokens = needed(Analysis.PAIRS.tokens(phrase, Integer.MAX_VALUE));
		if (tokens.isEmpty()) {
			return new MatchNoDocsQuery("a phrase without characters");
		}
		Token last = tokens.getLast();
		if (last.single()) {
			return (tokens.size() == 1) ? new PrefixQuery(new Term(field, last.term())) : open(field, tokens);
		}
		if (tokens.size() == 1) {
			return new TermQuery(new Term(field, last.term()));
		}
		PhraseQuery.Builder query = new PhraseQuery.Builder();
		tokens.forEach((token) -> query.add(new Term(field, token.term()), token.position()));
		return query.build();
	}

	/**
	 * The last character of a run is in the pair before it, and may go on in the text.
	 */
	private static List<Token> needed(List<Token> tokens) {
		if (tokens.size() < 2 || !tokens.getLast().single()) {
			return tokens;
		}
		Token last = tokens.getLast();
		Token before = tokens.get(tokens.size() - 2);
		boolean paired = !before.single() && before.position() + 1 == last.position() && before.end() >= last.end();
		return paired ? tokens.subList(0, tokens.size() - 1) : tokens;
	}

	private Query open(String field, List<Token> tokens) throws IOException {
		MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder();
		for (Token token : tokens.subList(0, tokens.size() - 1)) {
			query.add(new Term[] { new Term(field, token.term()) }, token.position());
		}
		Term[] ends = beginningWith(field, tokens.getLast().term());
		if (ends.length == 0) {
			return new MatchNoDocsQuery("no text has the phrase's last character");
		}
		return query.add(ends, tokens.getLast().position()).build();
	}

	/** Bounded by the number of characters that there are. */
	private Term[] beginningWith(String field, String prefix) throws IOException {
		List<Term> found = new ArrayList<>();
		Terms indexed = MultiTerms.getTerms(this.reader, field);
		if (indexed != null) {
			BytesRef begin = new BytesRef(prefix);
			TermsEnum terms = indexed.iterator();
			boolean more = terms.seekCeil(begin) != TermsEnum.SeekStatus.END;
			while (more && StringHelper.startsWith(terms.term(), begin)) {
				found.add(new Term(field, BytesRef.deepCopyOf(terms.term())));
				more = terms.next() != null;
			}
		}
		return found.toArray(Term[]::new);
	}

}

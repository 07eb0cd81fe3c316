package org.zhiku.search.lucene.clause;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.Analysis.Token;

/**
 * A phrase in a field of pairs. Each pair holds the last part of the one before, so they
 * are looked for in their order and need not be checked to touch: positions in the index
 * are places in the text, and white space may lie between. A character that is all that a
 * phrase ends with may have a next one in the text, so it stands for every pair that it
 * begins.
 */
final class PhraseQueries {

	/** The end of a line and the indentation of the next. */
	private static final int SLACK = 4;

	private PhraseQueries() {
	}

	/**
	 * The phrase in a text such as {@code title}; nothing matches one of punctuation
	 * alone.
	 */
	static Query in(String text, String phrase) {
		String field = Analysis.PAIRS.field(text);
		List<Token> tokens = tokens(phrase);
		if (tokens.isEmpty()) {
			return new MatchNoDocsQuery("a phrase without characters");
		}
		Token last = tokens.getLast();
		if (tokens.size() == 1) {
			Term only = new Term(field, last.term());
			return isOpen(last) ? new PrefixQuery(only) : new TermQuery(only);
		}
		SpanNearQuery.Builder near = SpanNearQuery.newOrderedNearQuery(field);
		int gaps = 0;
		for (int i = 0; i < tokens.size(); i++) {
			near.addClause(span(field, tokens.get(i), i == tokens.size() - 1));
			gaps += (i > 0) ? Math.max(0, tokens.get(i).start() - tokens.get(i - 1).start() - 1) : 0;
		}
		return near.setSlop(gaps + SLACK).build();
	}

	/** The phrase in a field that does not know where its terms stand: all its pairs. */
	static Query within(String field, String phrase) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (Token token : tokens(phrase)) {
			Term term = new Term(field, token.term());
			all.add(isOpen(token) ? new PrefixQuery(term) : new TermQuery(term), BooleanClause.Occur.MUST);
		}
		return all.build();
	}

	/** What is not in a pair, and what ends before punctuation. */
	private static List<Token> tokens(String phrase) {
		List<Token> all = Analysis.PAIRS.tokens(phrase, Integer.MAX_VALUE);
		List<Token> pairs = all.stream().filter((token) -> token.kind() == Analysis.Kind.PAIR).toList();
		int end = all.stream().mapToInt(Token::end).max().orElse(0);
		List<Token> needed = new ArrayList<>();
		for (Token token : all) {
			boolean begins = pairs.stream().anyMatch((pair) -> pair.start() == token.start());
			boolean ends = pairs.stream().anyMatch((pair) -> pair.end() == token.end());
			if (token.kind() == Analysis.Kind.PAIR || (!begins && !(ends && token.end() == end))) {
				needed.add(token);
			}
		}
		return needed;
	}

	private static boolean isOpen(Token token) {
		return token.kind() == Analysis.Kind.CHARACTER;
	}

	private static SpanQuery span(String field, Token token, boolean last) {
		Term term = new Term(field, token.term());
		return (last && isOpen(token)) ? new SpanMultiTermQueryWrapper<>(new PrefixQuery(term))
				: new SpanTermQuery(term);
	}

}

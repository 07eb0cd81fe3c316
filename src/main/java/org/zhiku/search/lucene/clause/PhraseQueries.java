package org.zhiku.search.lucene.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
import org.zhiku.search.lucene.store.Fields;

/**
 * A phrase in a field of pairs. Each pair holds the last part of the one before, and
 * positions in the index are places in the text: white space may lie between. A character
 * that is all that a phrase ends with may have a next one in the text, so it stands for
 * every pair that it begins.
 */
final class PhraseQueries {

	private PhraseQueries() {
	}

	/**
	 * The phrase in a text such as {@code title}; nothing matches one of punctuation
	 * alone.
	 */
	static Query in(String text, String phrase) {
		List<Token> tokens = tokens(phrase);
		if (tokens.isEmpty()) {
			return new MatchNoDocsQuery("a phrase without characters");
		}
		return (tokens.size() == 1) ? token(Analysis.PAIRS.field(text), tokens.getFirst()) : exact(text, tokens);
	}

	/**
	 * The phrase in the text of a task or target.
	 * @param end the field of the offset up to which it is looked at
	 */
	static Query inPart(String phrase, String end) {
		List<Token> tokens = tokens(phrase);
		if (tokens.isEmpty()) {
			return new MatchNoDocsQuery("a phrase without characters");
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		tokens.forEach((token) -> all.add(token(Fields.PART, token), BooleanClause.Occur.MUST));
		if (tokens.size() > 1 || !end.equals(Fields.END)) {
			all.add(new PhraseInPart(exact(Fields.TEXT, tokens), end), BooleanClause.Occur.FILTER);
		}
		return all.build();
	}

	private static ExactPhrase exact(String text, List<Token> tokens) {
		String field = Analysis.PAIRS.field(text);
		if (tokens.size() == 1) {
			return new ExactPhrase(text, span(field, tokens.getFirst(), true), List.of(), List.of());
		}
		SpanNearQuery.Builder ordered = SpanNearQuery.newOrderedNearQuery(field).setSlop(Integer.MAX_VALUE);
		List<Joint> joints = new ArrayList<>();
		List<Term> terms = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			boolean last = i == tokens.size() - 1;
			ordered.addClause(span(field, token, last));
			if (!last || !isOpen(token)) {
				terms.add(new Term(field, token.term()));
			}
			if (i > 0) {
				joints.add(Joint.of(tokens.get(i - 1), tokens.get(i)));
			}
		}
		return new ExactPhrase(text, ordered.build(), joints, terms);
	}

	private static Query token(String field, Token token) {
		Term term = new Term(field, token.term());
		return isOpen(token) ? new PrefixQuery(term) : new TermQuery(term);
	}

	/** What is not in a pair, and what ends before punctuation. */
	private static List<Token> tokens(String phrase) {
		List<Token> all = Analysis.PAIRS.tokens(phrase, Integer.MAX_VALUE);
		Set<Integer> begun = new HashSet<>();
		Set<Integer> ended = new HashSet<>();
		int end = 0;
		for (Token token : all) {
			end = Math.max(end, token.end());
			if (token.kind() == Analysis.Kind.PAIR) {
				begun.add(token.start());
				ended.add(token.end());
			}
		}
		List<Token> needed = new ArrayList<>();
		for (Token token : all) {
			boolean isLastOfPair = ended.contains(token.end()) && token.end() == end;
			if (token.kind() == Analysis.Kind.PAIR || (!begun.contains(token.start()) && !isLastOfPair)) {
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

package org.zhiku.search.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;

import org.zhiku.search.explanation.Term.Match;
import org.zhiku.search.explanation.TermAnalysis;
import org.zhiku.search.explanation.Token;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.StoredText;
import org.zhiku.search.syntax.Span;

/** Where the terms of a query stand in one document. */
public final class DocumentTerms {

	private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.ABOUT, Fields.TEXT);

	/** What stands further on is not looked at. */
	private static final int TOKENS = 200_000;

	private static final int MOST_TITLE_TOKENS = 200;

	private static final int PLACES = 10;

	private final OneDocument document;

	private final Document stored;

	private final Set<AskedTerm> asked;

	/** The places of all terms of a field, by the field and then the term. */
	private final Map<String, Map<String, List<Span>>> places = new HashMap<>();

	/**
	 * @param asked all terms of the query
	 */
	public DocumentTerms(OneDocument document, Set<AskedTerm> asked) throws IOException {
		this.document = document;
		this.stored = document.stored(Set.of(Fields.TITLE, Fields.TEXT));
		this.asked = Set.copyOf(asked);
	}

	/** Into what the title is cut. */
	public List<Token> title() {
		String title = this.stored.get(Fields.TITLE);
		List<Token> tokens = new ArrayList<>();
		if (title != null) {
			for (Analysis analysis : Analysis.values()) {
				for (Analysis.Token token : analysis.tokens(title, MOST_TITLE_TOKENS)) {
					boolean wanted = this.asked.stream()
						.anyMatch((term) -> term.analysis() == analysis && term.term().equals(token.term()));
					tokens.add(new Token(of(analysis), token.term(), new Span(token.start(), token.end()), wanted));
				}
			}
		}
		return tokens;
	}

	List<Match> matches(AskedTerm term) throws IOException {
		List<Match> matches = new ArrayList<>();
		for (String field : FIELDS) {
			List<Span> all = places(field, term);
			int count = field.equals(Fields.ABOUT)
					? this.document.count(new Term(term.analysis().field(field), term.term())) : all.size();
			if (count > 0) {
				matches.add(new Match(field, count, all.subList(0, Math.min(PLACES, all.size()))));
			}
		}
		return matches;
	}

	/** An analysis by its public name. */
	public static TermAnalysis of(Analysis analysis) {
		return switch (analysis) {
			case WORDS -> TermAnalysis.WORDS;
			case PAIRS -> TermAnalysis.PAIRS;
		};
	}

	private List<Span> places(String field, AskedTerm term) {
		String text = StoredText.of(this.stored, field);
		if (text == null) {
			return List.of();
		}
		return this.places.computeIfAbsent(term.analysis().field(field), (key) -> placesIn(text, term.analysis()))
			.getOrDefault(term.term(), List.of());
	}

	private static Map<String, List<Span>> placesIn(String text, Analysis analysis) {
		Map<String, List<Span>> places = new HashMap<>();
		for (Analysis.Token token : analysis.tokens(text, TOKENS)) {
			places.computeIfAbsent(token.term(), (term) -> new ArrayList<>()).add(new Span(token.start(), token.end()));
		}
		return places;
	}

}

package org.zhiku.search.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.explanation.Part;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.explanation.PartRole;
import org.zhiku.search.explanation.Token;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.query.AskedQuery;
import org.zhiku.search.lucene.query.Clause;
import org.zhiku.search.meaning.Meaning;
import org.zhiku.search.meaning.QueryMeaning;
import org.zhiku.search.syntax.Span;
import org.zhiku.search.text.NumberKey;

/** The free text of a query as it is explained; places are those of what was typed. */
public final class FreeParts {

	private final AskedQuery asked;

	private final QueryMeaning meaning;

	private final int maxTerms;

	public FreeParts(AskedQuery asked, int maxTerms) {
		this.asked = asked;
		this.meaning = asked.meaning();
		this.maxTerms = maxTerms;
	}

	/** Into what it is cut, and which of that is looked for. */
	public List<Token> tokens() {
		Set<AskedTerm> looked = new HashSet<>(this.asked.compiled().marked());
		List<Token> tokens = new ArrayList<>();
		for (Analysis analysis : Analysis.values()) {
			for (Analysis.Token token : analysis.asked(this.meaning.asked(), this.maxTerms)) {
				boolean wanted = looked.contains(new AskedTerm(analysis, token.term(), false))
						|| looked.contains(new AskedTerm(analysis, token.term(), true));
				tokens.add(
						new Token(DocumentTerms.of(analysis), token.term(), typed(token.start(), token.end()), wanted));
			}
		}
		return tokens;
	}

	/** Where each term stands first. */
	public Map<AskedTerm, Span> places() {
		Map<AskedTerm, Span> places = new HashMap<>();
		AskedTerm.occurrences(this.meaning.asked(), this.maxTerms)
			.forEach((term) -> places.putIfAbsent(term.term(), typed(term.start(), term.end())));
		return places;
	}

	/** What only raises counts where something else was found. */
	public List<Part> parts(OneDocument document, WayReader ways) throws IOException {
		List<Part> parts = new ArrayList<>();
		for (Clause clause : this.asked.compiled().finding()) {
			parts.add(part(clause, PartRole.FINDING, document.score(clause.query()), ways));
		}
		boolean found = parts.stream().anyMatch(Part::matched);
		for (Clause clause : this.asked.compiled().raising()) {
			Part part = part(clause, PartRole.RAISING, document.score(clause.query()), ways);
			parts.add(found ? part : new Part(part.kind(), part.role(), part.place(), part.text(), part.values(),
					part.matched(), 0, part.ways()));
		}
		return parts;
	}

	private Part part(Clause clause, PartRole role, double score, WayReader ways) throws IOException {
		Span place = place(clause);
		String text = (place != null) ? this.asked.parsed().text().substring(place.start(), place.end()) : null;
		return new Part(clause.kind(), role, place, text, clause.values(), score >= 0, Math.max(0, score),
				ways.read(clause.ways()));
	}

	private @Nullable Span place(Clause clause) {
		Span place = clause.place();
		if (place != null) {
			return typed(place.start(), place.end());
		}
		return (clause.kind() != PartKind.WORDS) ? number(clause.values().getFirst()) : null;
	}

	/** Where a number stands that may mean a key. */
	private @Nullable Span number(String key) {
		for (Meaning part : this.meaning.meanings()) {
			if (part instanceof Meaning.Number) {
				String written = this.meaning.asked().substring(part.start(), part.end());
				if (NumberKey.askedFor(written).containsKey(key)) {
					return typed(part.start(), part.end());
				}
			}
		}
		return null;
	}

	private Span typed(int start, int end) {
		return new Span(this.meaning.typed().startOf(start), this.meaning.typed().endOf(end));
	}

}

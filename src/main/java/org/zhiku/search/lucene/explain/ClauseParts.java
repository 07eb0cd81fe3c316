package org.zhiku.search.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.Query;

import org.zhiku.search.explanation.Part;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.explanation.PartRole;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.clause.ClauseQueries;
import org.zhiku.search.lucene.clause.Scope;
import org.zhiku.search.lucene.query.Wanted;
import org.zhiku.search.lucene.query.Wanted.WantedTerm;
import org.zhiku.search.syntax.Clause;
import org.zhiku.search.syntax.Condition;
import org.zhiku.search.syntax.ParsedQuery;

/** What the phrases, exclusions and fields of a query find in one document. */
public final class ClauseParts {

	private static final int TERMS = 200;

	private ClauseParts() {
	}

	/** In the order of the query. */
	public static List<Part> of(ParsedQuery query, OneDocument document, WayReader ways) throws IOException {
		List<Part> parts = new ArrayList<>();
		for (Clause clause : query.clauses()) {
			Query asked = ClauseQueries.of(clause.condition(), Scope.POLICY);
			double score = document.score(asked);
			parts.add(new Part(kind(clause.condition()), clause.excluded() ? PartRole.EXCLUDED : PartRole.REQUIRED,
					clause.place(), query.text().substring(clause.place().start(), clause.place().end()),
					List.of(value(clause.condition())), score >= 0,
					ClauseQueries.counts(clause) ? Math.max(0, score) : 0,
					ways.read(wanted(clause.condition(), asked))));
		}
		return parts;
	}

	private static PartKind kind(Condition condition) {
		return switch (condition) {
			case Condition.Phrase phrase -> switch (phrase.part()) {
				case ANY, TITLE, TEXT -> PartKind.PHRASE;
				case ISSUER -> PartKind.ISSUER;
				case REGION -> PartKind.REGION;
			};
			case Condition.NumberedAs _ -> PartKind.NUMBER;
			case Condition.MadeIn _ -> PartKind.YEAR;
			case Condition.OfGenre _ -> PartKind.GENRE;
			case Condition.OfLevel _ -> PartKind.LEVEL;
		};
	}

	private static String value(Condition condition) {
		return switch (condition) {
			case Condition.Phrase phrase -> phrase.text();
			case Condition.NumberedAs numbered -> numbered.number();
			case Condition.MadeIn years ->
				(years.first() == years.last()) ? String.valueOf(years.first()) : years.first() + "-" + years.last();
			case Condition.OfGenre genre -> genre.genre().name();
			case Condition.OfLevel level -> level.level().name();
		};
	}

	/** The pairs of a phrase, which must follow each other and so do not count apart. */
	private static List<Wanted> wanted(Condition condition, Query asked) {
		if (!(condition instanceof Condition.Phrase phrase) || kind(condition) != PartKind.PHRASE) {
			return List.of();
		}
		List<WantedTerm> terms = Analysis.PAIRS.asked(phrase.text(), TERMS)
			.stream()
			.map((token) -> new WantedTerm(new AskedTerm(Analysis.PAIRS, token.term(), false), null))
			.distinct()
			.toList();
		return List.of(new Wanted(phrase.text(), asked, 1, terms.size(), terms));
	}

}

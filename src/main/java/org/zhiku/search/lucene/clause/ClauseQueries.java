package org.zhiku.search.lucene.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.SearchType;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.syntax.Clause;
import org.zhiku.search.syntax.Condition;
import org.zhiku.search.syntax.ParsedQuery;
import org.zhiku.search.text.NumberKey;

/**
 * What the clauses of a query demand of its hits. A phrase and a number count for the
 * score, as the words of the free text do; other fields and exclusions only decide who is
 * a hit.
 */
public final class ClauseQueries {

	private static final float TITLE_WEIGHT = 4;

	private static final float ABOUT_WEIGHT = 2;

	private static final float NUMBER_SCORE = 20;

	private ClauseQueries() {
	}

	/** Whether anything but the free text makes one hit better than another. */
	public static boolean rank(ParsedQuery query) {
		return query.clauses().stream().anyMatch(ClauseQueries::counts);
	}

	/**
	 * All that a query demands.
	 * @param free what its free text asks for; null without any
	 * @param scope of whom
	 */
	public static Query around(@Nullable Query free, ParsedQuery query, Scope scope) {
		if (free != null && query.clauses().isEmpty()) {
			return free;
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		if (free != null) {
			all.add(free, BooleanClause.Occur.MUST);
		}
		else if (!rank(query)) {
			all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), BooleanClause.Occur.MUST);
		}
		for (Clause clause : query.clauses()) {
			all.add(of(clause.condition(), scope), occur(clause));
		}
		return all.build();
	}

	/** The phrases that hits show in a text such as {@code title}. */
	public static Map<String, Query> shown(String text, ParsedQuery query) {
		Map<String, Query> shown = new LinkedHashMap<>();
		for (Clause clause : query.clauses()) {
			if (!clause.excluded() && clause.condition() instanceof Condition.Phrase phrase
					&& isIn(text, phrase.part())) {
				shown.put(phrase.text(), PhraseQueries.in(text, phrase.text()));
			}
		}
		return shown;
	}

	/** The phrases that tasks show in their headings, as queries of the policy's text. */
	public static Map<String, Query> headings(ParsedQuery query) {
		Map<String, Query> shown = new LinkedHashMap<>();
		for (Clause clause : query.clauses()) {
			if (!clause.excluded() && clause.condition() instanceof Condition.Phrase phrase
					&& phrase.part() == Condition.Part.TITLE) {
				shown.put(phrase.text(), PhraseQueries.in(Fields.TEXT, phrase.text()));
			}
		}
		return shown;
	}

	private static boolean isIn(String text, Condition.Part part) {
		return switch (part) {
			case ANY -> true;
			case TITLE -> text.equals(Fields.TITLE) || text.equals(Fields.NAME);
			case TEXT -> text.equals(Fields.TEXT);
			case ISSUER, REGION -> false;
		};
	}

	/** The query of one condition. */
	public static Query of(Condition condition, Scope scope) {
		return switch (condition) {
			case Condition.Phrase phrase -> phrase(phrase, scope);
			case Condition.NumberedAs numbered ->
				new BoostQuery(new ConstantScoreQuery(number(numbered.number())), NUMBER_SCORE);
			case Condition.MadeIn years -> TermRangeQuery.newStringRange(Fields.YEAR, String.valueOf(years.first()),
					String.valueOf(years.last()), true, true);
			case Condition.OfGenre genre -> KeywordField.newExactQuery(Fields.GENRE, genre.genre().name());
			case Condition.OfLevel level -> KeywordField.newExactQuery(Fields.LEVEL, level.level().name());
		};
	}

	private static BooleanClause.Occur occur(Clause clause) {
		if (clause.excluded()) {
			return BooleanClause.Occur.MUST_NOT;
		}
		return counts(clause) ? BooleanClause.Occur.MUST : BooleanClause.Occur.FILTER;
	}

	/** Whether a clause counts for the score. */
	public static boolean counts(Clause clause) {
		return !clause.excluded() && switch (clause.condition()) {
			case Condition.Phrase phrase -> switch (phrase.part()) {
				case ANY, TITLE, TEXT -> true;
				case ISSUER, REGION -> false;
			};
			case Condition.NumberedAs _ -> true;
			case Condition.MadeIn _, Condition.OfGenre _, Condition.OfLevel _ -> false;
		};
	}

	private static Query phrase(Condition.Phrase phrase, Scope scope) {
		String text = phrase.text();
		return switch (phrase.part()) {
			case ISSUER -> PhraseQueries.in(Fields.ISSUER, text);
			case REGION -> PhraseQueries.in(Fields.REGION, text);
			case ANY, TITLE, TEXT -> switch (scope) {
				case POLICY -> inPolicy(phrase.part(), text);
				case PASSAGE ->
					(phrase.part() == Condition.Part.TITLE) ? headed(text) : PhraseQueries.inPart(text, Fields.END);
				case BODY -> (phrase.part() != Condition.Part.TEXT) ? PhraseQueries.in(Fields.NAME, text)
						: new MatchNoDocsQuery("a body has only names");
			};
		};
	}

	/** The title of a task is its heading; a target has none but that of its policy. */
	private static Query headed(String text) {
		Query target = new BooleanQuery.Builder()
			.add(new InPolicy(PhraseQueries.in(Fields.TITLE, text)), BooleanClause.Occur.MUST)
			.add(KeywordField.newExactQuery(Fields.TYPE, SearchType.TARGET.name()), BooleanClause.Occur.FILTER)
			.build();
		return new BooleanQuery.Builder()
			.add(PhraseQueries.inPart(text, Fields.HEADING_END), BooleanClause.Occur.SHOULD)
			.add(target, BooleanClause.Occur.SHOULD)
			.build();
	}

	private static Query inPolicy(Condition.Part part, String text) {
		return switch (part) {
			case TITLE -> PhraseQueries.in(Fields.TITLE, text);
			case TEXT -> PhraseQueries.in(Fields.TEXT, text);
			default -> new BooleanQuery.Builder()
				.add(new BoostQuery(PhraseQueries.in(Fields.TITLE, text), TITLE_WEIGHT), BooleanClause.Occur.SHOULD)
				.add(new BoostQuery(PhraseQueries.in(Fields.ABOUT, text), ABOUT_WEIGHT), BooleanClause.Occur.SHOULD)
				.add(PhraseQueries.in(Fields.TEXT, text), BooleanClause.Occur.SHOULD)
				.build();
		};
	}

	private static Query number(String number) {
		if (NumberKey.isIn(number)) {
			List<BytesRef> keys = NumberKey.ofPolicy(number).stream().map(BytesRef::new).toList();
			return new TermInSetQuery(Fields.NUMBER, keys);
		}
		return new PrefixQuery(new Term(Fields.NUMBER, NumberKey.beginning(number)));
	}

}

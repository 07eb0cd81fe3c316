package org.zhiku.search.lucene.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.meaning.Meaning;
import org.zhiku.search.syntax.Span;

/**
 * What a query says of the documents themselves, as boosts: never a filter, since neither
 * the query nor the extraction is sure.
 */
final class Signals {

	/** A place that stands only in the title or the issuer's name. */
	private static final float NAMED = 0.9f;

	private static final int LONGEST_NAME = 16;

	private final Weights weights;

	Signals(Weights weights) {
		this.weights = weights;
	}

	void addTo(List<Clause> clauses, Meaning meaning) {
		switch (meaning) {
			case Meaning.Region region -> add(clauses, PartKind.REGION, meaning, region.names(), region(region));
			case Meaning.Years years -> add(clauses, years);
			case Meaning.Month month -> {
				add(clauses, PartKind.MONTH, meaning, List.of(month.month().toString()), month(month.month()));
				int year = month.month().getYear();
				add(clauses, new Meaning.Years(meaning.start(), meaning.end(), year, year));
			}
			case Meaning.Level level -> add(clauses, PartKind.LEVEL, meaning, List.of(level.level().name()),
					is(Fields.LEVEL, level.level().name(), this.weights.level()));
			case Meaning.OfGenre of -> add(clauses, PartKind.GENRE, meaning, List.of(of.genre().name()),
					is(Fields.GENRE, of.genre().name(), this.weights.genre()));
			case Meaning.Department body -> {
				add(clauses, PartKind.ISSUER, meaning, body.names(),
						oneOf(Fields.BODY, body.names(), this.weights.body()));
				add(clauses, PartKind.ISSUER, meaning, body.families(),
						oneOf(Fields.BODY, body.families(), this.weights.family()));
			}
			case Meaning.Number _, Meaning.Synonym _, Meaning.Idle _ -> {
			}
		}
	}

	private void add(List<Clause> clauses, Meaning.Years years) {
		add(clauses, PartKind.YEAR, years, List.of(years.written()), years(years));
	}

	private static void add(List<Clause> clauses, PartKind kind, Meaning meaning, Collection<String> values,
			Query query) {
		clauses.add(new Clause(kind, query, new Span(meaning.start(), meaning.end()), List.copyOf(values), List.of()));
	}

	static Query is(String field, String value, float score) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
	}

	private static Query oneOf(String field, Collection<String> values, float score) {
		if (values.size() == 1) {
			return is(field, values.iterator().next(), score);
		}
		Query any = new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
		return new BoostQuery(new ConstantScoreQuery(any), score);
	}

	private Query region(Meaning.Region region) {
		List<Query> ways = new ArrayList<>();
		float score = this.weights.region();
		ways.add(oneOf(Fields.REGION, region.names(), score));
		for (String name : region.names()) {
			String bare = (name.length() > 2) ? name.replaceFirst("(?:省|市|县|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$", "") : name;
			for (String text : List.of(Fields.TITLE, Fields.ABOUT)) {
				ways.add(new BoostQuery(new ConstantScoreQuery(named(text, bare)), score * NAMED));
			}
		}
		return new DisjunctionMaxQuery(ways, 0);
	}

	/**
	 * 2023 in the title is as good: plans for a year are often made before it. Of several
	 * years both ends must stand there, as in （2021—2023年）, which is all the more meant.
	 */
	private Query years(Meaning.Years years) {
		List<String> all = IntStream.rangeClosed(years.first(), years.last()).mapToObj(Integer::toString).toList();
		Query made = oneOf(Fields.YEAR, all, this.weights.year());
		String title = Analysis.PAIRS.field(Fields.TITLE);
		if (all.size() == 1) {
			return new DisjunctionMaxQuery(List.of(made, is(title, all.getFirst(), this.weights.year())), 0);
		}
		Query named = new BooleanQuery.Builder()
			.add(new TermQuery(new Term(title, all.getFirst())), BooleanClause.Occur.FILTER)
			.add(new TermQuery(new Term(title, all.getLast())), BooleanClause.Occur.FILTER)
			.build();
		return new DisjunctionMaxQuery(
				List.of(made, new BoostQuery(new ConstantScoreQuery(named), 2 * this.weights.year())), 0);
	}

	private Query month(YearMonth month) {
		Query days = LongField.newRangeQuery(Fields.DATE, month.atDay(1).toEpochDay(),
				month.atEndOfMonth().toEpochDay());
		return new BoostQuery(new ConstantScoreQuery(days), this.weights.month());
	}

	private static Query named(String text, String name) {
		List<Analysis.Token> pairs = Analysis.PAIRS.asked(name, LONGEST_NAME);
		String field = Analysis.PAIRS.field(text);
		if (pairs.size() == 1) {
			return new TermQuery(new Term(field, pairs.getFirst().term()));
		}
		PhraseQuery.Builder phrase = new PhraseQuery.Builder();
		pairs.forEach((pair) -> phrase.add(new Term(field, pair.term()), pair.start()));
		return phrase.build();
	}

}

package org.zhiku.search.lucene;

import java.util.List;
import java.util.Map;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.zhiku.search.Meaning;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.text.NumberKey;

/**
 * Makes Lucene queries. The text is literal: it is cut into terms and never parsed. A
 * term counts the same wherever it stands but for the fields' weights (BM25F), and the
 * scores of both analyses are summed.
 */
final class QueryCompiler {

	private static final float TITLE_WEIGHT = 10;

	private static final float ABOUT_WEIGHT = 4;

	private static final float TEXT_WEIGHT = 1;

	/**
	 * A number that is asked for outweighs all words, and its document those that cite
	 * it.
	 */
	private static final float NUMBER_SCORE = 100;

	private static final float MENTION_SCORE = 20;

	/** Fewer shared terms are chance; judged queries lose nothing by it. */
	private static final float LEAST_SHARE = 0.25f;

	private QueryCompiler() {
	}

	/** What a text asks for; without terms, everything. */
	static Query text(String text, List<AskedTerm> terms) {
		if (terms.isEmpty()) {
			return MatchAllDocsQuery.INSTANCE;
		}
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		terms.forEach((term) -> words.add(anywhere(term), BooleanClause.Occur.SHOULD));
		words.setMinimumNumberShouldMatch(Math.max(1, (int) (terms.size() * LEAST_SHARE)));
		Map<String, Float> numbers = NumberKey.askedFor(text);
		if (numbers.isEmpty()) {
			return words.build();
		}
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		either.add(words.build(), BooleanClause.Occur.SHOULD);
		numbers.forEach((key, likelihood) -> {
			either.add(exact(Fields.NUMBER, key, NUMBER_SCORE * likelihood), BooleanClause.Occur.SHOULD);
			either.add(exact(Fields.MENTIONED, key, MENTION_SCORE * likelihood), BooleanClause.Occur.SHOULD);
		});
		return either.build();
	}

	/** Makes hits of those policies too that others know to be meant. */
	static Query meant(Query words, boolean wordless, Meaning meaning) {
		if (meaning.added().isEmpty() && !meaning.alone()) {
			return words;
		}
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		if (!meaning.alone() && !wordless) {
			either.add(words, BooleanClause.Occur.SHOULD);
		}
		meaning.added()
			.forEach((policy, score) -> either.add(exact(Fields.ID, policy.value(), score.floatValue()),
					BooleanClause.Occur.SHOULD));
		return either.build();
	}

	/** Adds what the filter demands, which does not count for the score. */
	static Query filtered(Query query, SearchFilter filter) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
		oneOf(all, Fields.YEAR, filter.years().stream().map(String::valueOf).toList());
		oneOf(all, Fields.LEVEL, filter.levels().stream().map(Enum::name).toList());
		oneOf(all, Fields.REGION, filter.regions());
		oneOf(all, Fields.ISSUER, filter.issuers());
		oneOf(all, Fields.GENRE, filter.genres().stream().map(Enum::name).toList());
		if (!filter.policies().isEmpty()) {
			List<BytesRef> ids = filter.policies().stream().map((id) -> new BytesRef(id.value())).toList();
			all.add(new TermInSetQuery(Fields.POLICY, ids), BooleanClause.Occur.FILTER);
		}
		if (filter.hasTargets() != null) {
			oneOf(all, Fields.HAS_TARGETS, List.of(filter.hasTargets().toString()));
		}
		if (filter.signedFrom() != null || filter.signedTo() != null) {
			long from = (filter.signedFrom() != null) ? filter.signedFrom().toEpochDay() : Long.MIN_VALUE;
			long to = (filter.signedTo() != null) ? filter.signedTo().toEpochDay() : Long.MAX_VALUE;
			all.add(LongField.newRangeQuery(Fields.DATE, from, to), BooleanClause.Occur.FILTER);
		}
		return all.build();
	}

	private static Query anywhere(AskedTerm term) {
		return new CombinedFieldQuery.Builder(term.term()).addField(term.analysis().field(Fields.TITLE), TITLE_WEIGHT)
			.addField(term.analysis().field(Fields.ABOUT), ABOUT_WEIGHT)
			.addField(term.analysis().field(Fields.TEXT), TEXT_WEIGHT)
			.build();
	}

	private static Query exact(String field, String value, float score) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
	}

	private static void oneOf(BooleanQuery.Builder all, String field, List<String> values) {
		if (!values.isEmpty()) {
			all.add(KeywordField.newSetQuery(field, values.stream().map(BytesRef::new).toList()),
					BooleanClause.Occur.FILTER);
		}
	}

}

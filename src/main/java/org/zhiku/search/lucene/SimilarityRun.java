package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SimilarPolicy;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.PolicyDocument;
import org.zhiku.search.lucene.store.StoredText;

/**
 * Which policies share the telling words of one: those that it repeats, or has in its
 * title, and that few others have.
 */
final class SimilarityRun {

	/** What a policy is about is said by then, and long ones have many subjects. */
	private static final int TOKENS = 4000;

	/** More words bring nothing but work. */
	private static final int WORDS = 30;

	private static final int TITLE_WEIGHT = 5;

	/** A single character is rarely a word of its own. */
	private static final int SHORTEST = 2;

	private static final int SHARED = 2;

	/** A word of more than one policy in so many tells nothing, if these are not few. */
	private static final int COMMON = 4;

	private static final int FEW = 3;

	private static final String ALL = Analysis.WORDS.field(Fields.ALL);

	private final IndexSearcher searcher;

	private final NodeId policy;

	SimilarityRun(IndexSearcher searcher, NodeId policy) {
		this.searcher = searcher;
		this.policy = policy;
	}

	List<SimilarPolicy> find(int first) throws IOException {
		Query self = new TermQuery(PolicyDocument.id(this.policy));
		TopDocs found = this.searcher.search(self, 1);
		if (found.scoreDocs.length == 0 || first == 0) {
			return List.of();
		}
		StoredFields stored = this.searcher.storedFields();
		Document original = stored.document(found.scoreDocs[0].doc, Set.of(Fields.TITLE, Fields.TEXT));
		String text = StoredText.of(original);
		BooleanQuery.Builder similar = new BooleanQuery.Builder().add(self, BooleanClause.Occur.MUST_NOT);
		for (Telling word : telling(original.get(Fields.TITLE), text)) {
			similar.add(weighed(word), BooleanClause.Occur.SHOULD);
		}
		List<SimilarPolicy> policies = new ArrayList<>();
		for (ScoreDoc hit : this.searcher.search(similar.build(), first).scoreDocs) {
			Document other = stored.document(hit.doc, Set.of(Fields.ID, Fields.TEXT));
			policies
				.add(new SimilarPolicy(new NodeId(other.get(Fields.ID)), hit.score, text.equals(StoredText.of(other))));
		}
		return policies;
	}

	private List<Telling> telling(@Nullable String title, String text) throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		Analysis.WORDS.tokens(text, TOKENS).forEach((token) -> counts.merge(token.term(), 1, Integer::sum));
		if (title != null) {
			Analysis.WORDS.tokens(title, TOKENS)
				.forEach((token) -> counts.merge(token.term(), TITLE_WEIGHT, Integer::sum));
		}
		int texts = this.searcher.getIndexReader().getDocCount(ALL);
		List<Telling> words = new ArrayList<>();
		for (Map.Entry<String, Integer> word : counts.entrySet()) {
			if (word.getKey().length() >= SHORTEST && Character.isLetter(word.getKey().charAt(0))) {
				int with = this.searcher.getIndexReader().docFreq(new Term(ALL, word.getKey()));
				if (with >= SHARED && with <= Math.max(FEW, texts / COMMON)) {
					words.add(new Telling(word.getKey(),
							Math.log1p(word.getValue()) * Math.log((texts + 1.0) / (with + 0.5))));
				}
			}
		}
		words.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::term));
		return words.subList(0, Math.min(WORDS, words.size()));
	}

	/** How rare a word is counts in its score already. */
	private static Query weighed(Telling word) {
		return new BoostQuery(new TermQuery(new Term(ALL, word.term)), (float) Math.sqrt(word.weight));
	}

	private record Telling(String term, double weight) {
	}

}

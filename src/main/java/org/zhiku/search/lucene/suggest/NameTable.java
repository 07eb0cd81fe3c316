package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.Suggestion;
import org.zhiku.search.SuggestionKind;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.suggest.Candidate;
import org.zhiku.search.suggest.Fit;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Typed;
import org.zhiku.search.suggest.Typed.Place;

/** The bodies and regions that policies of one state of the index name. */
final class NameTable {

	private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::fit)
		.thenComparing(Comparator.comparingDouble(Found::weight).reversed());

	private final List<Entry> entries;

	NameTable(List<Entry> entries) {
		this.entries = entries;
	}

	/** The best names of each kind that go on from what was typed. */
	List<Candidate> find(Typed typed, IndexSearcher searcher, int most) throws IOException {
		long first = NamedBody.mask(typed.letters().charAt(0));
		return best((body) -> ((body.beginnings() & first) != 0) ? body.place(typed) : Optional.empty(), searcher,
				most);
	}

	/** The names that nearly do. */
	List<Candidate> find(NearlyTyped typed, IndexSearcher searcher, int most) throws IOException {
		return best((body) -> typed.maybeIn(body.signature()) ? body.place(typed).map(NearlyTyped.Nearness::place)
				: Optional.empty(), searcher, most);
	}

	private List<Candidate> best(Function<NamedBody, Optional<Place>> match, IndexSearcher searcher, int most)
			throws IOException {
		List<Found> found = new ArrayList<>();
		for (Entry entry : this.entries) {
			match.apply(entry.body).ifPresent((place) -> found.add(new Found(entry, place)));
		}
		found.sort(BEST_FIRST);
		List<Candidate> best = new ArrayList<>();
		int[] ofKind = new int[SuggestionKind.values().length];
		for (Found next : found) {
			int kind = next.kind().ordinal();
			if (ofKind[kind] < most) {
				long count = count(searcher, next.entry.body.term());
				if (count > 0) {
					best.add(next.candidate(count));
					ofKind[kind]++;
				}
			}
		}
		return best;
	}

	/** Terms count deleted policies until segments are merged; here they must not. */
	private static long count(IndexSearcher searcher, String term) throws IOException {
		long count = 0;
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Term named = new Term(Fields.NAMED, term);
			Bits live = leaf.reader().getLiveDocs();
			if (live == null) {
				count += leaf.reader().docFreq(named);
				continue;
			}
			PostingsEnum policies = leaf.reader().postings(named, PostingsEnum.NONE);
			while (policies != null && policies.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				count += live.get(policies.docID()) ? 1 : 0;
			}
		}
		return count;
	}

	/** A body and about how many policies name it. */
	record Entry(NamedBody body, int policies) {
	}

	private record Found(Entry entry, Place place) {

		private Fit fit() {
			return this.place.fit();
		}

		private SuggestionKind kind() {
			return SuggestionKind.of(this.entry.body.id().kind());
		}

		/** What is named often, and of that the shorter name. */
		private double weight() {
			return Math.log1p(this.entry.policies) - 0.02 * this.entry.body.name().length();
		}

		private Candidate candidate(long count) {
			NamedBody body = this.entry.body;
			Match match = new Match(body.spelling().startOf(this.place.start()),
					body.spelling().endOf(this.place.end() - 1));
			return new Candidate(new Suggestion(kind(), body.id(), body.name(), null, count, List.of(match)),
					this.place.fit(), weight());
		}

	}

}

package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

import org.zhiku.search.SuggestionKind;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.suggest.Candidate;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Typed;

/** The bodies and regions that policies of one state of the index name. */
final class NameTable {

	/** By what a word begins with, a letter or two. */
	private final Map<String, List<Entry>> byBeginning = new HashMap<>();

	/** By the letters of a name or another form of it. */
	private final Map<String, List<Entry>> byWhole = new HashMap<>();

	/** Those that count most first. */
	private final List<Entry> entries;

	NameTable(List<Entry> entries) {
		this.entries = entries.stream().sorted(Comparator.comparingDouble(Entry::weight).reversed()).toList();
		for (Entry entry : this.entries) {
			for (String beginning : entry.body.beginnings()) {
				this.byBeginning.computeIfAbsent(beginning, (letter) -> new ArrayList<>()).add(entry);
			}
			for (WrittenName form : entry.body.forms()) {
				this.byWhole.computeIfAbsent(form.spelling().letters(), (letters) -> new ArrayList<>(1)).add(entry);
			}
		}
	}

	/** The best names of each kind that are what was typed or go on from it. */
	List<Candidate> find(Typed typed, IndexSearcher searcher, int most) throws IOException {
		NameChoice choice = new NameChoice(most);
		List<Entry> whole = this.byWhole.getOrDefault(typed.whole(), List.of());
		whole.stream().limit(most).forEach((entry) -> choice.add(entry, typed));
		for (Entry entry : this.byBeginning.getOrDefault(typed.beginning(), List.of())) {
			if (choice.isOpen(entry.kind())) {
				choice.add(entry, typed);
			}
		}
		return candidates(choice, searcher, most);
	}

	/** The names that nearly do. */
	List<Candidate> find(NearlyTyped typed, IndexSearcher searcher, int most) throws IOException {
		NameChoice choice = new NameChoice(most);
		for (Entry entry : this.entries) {
			if (choice.isOpen(entry.kind())) {
				choice.add(entry, typed);
			}
		}
		return candidates(choice, searcher, most);
	}

	private static List<Candidate> candidates(NameChoice choice, IndexSearcher searcher, int most) throws IOException {
		List<Candidate> best = new ArrayList<>();
		int[] ofKind = new int[SuggestionKind.values().length];
		for (NameChoice.Found next : choice.bestFirst()) {
			int kind = next.entry().kind().ordinal();
			if (ofKind[kind] < most) {
				long count = count(searcher, next.entry().body.term().text());
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

	/**
	 * A body that policies name.
	 *
	 * @param weight more for what many policies name, and of that for the shorter name
	 */
	record Entry(NamedBody body, SuggestionKind kind, double weight) {

		static Entry of(NamedBody body, int policies) {
			return new Entry(body, SuggestionKind.of(body.id().kind()),
					Math.log1p(policies) - 0.02 * body.name().length());
		}

	}

}

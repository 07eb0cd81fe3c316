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

	/** By what a name or another form of it begins with, a letter or two. */
	private final Map<String, List<WordOfName>> byBeginning = new HashMap<>();

	/** By what a later word begins with. */
	private final Map<String, List<WordOfName>> byWord = new HashMap<>();

	/** By the letters of a name or another form of it. */
	private final Map<String, List<WordOfName>> byWhole = new HashMap<>();

	/** Those that count most first. */
	private final List<Entry> entries;

	NameTable(List<Entry> entries) {
		this.entries = entries.stream().sorted(Comparator.comparingDouble(Entry::weight).reversed()).toList();
		this.entries.forEach(this::enter);
	}

	private void enter(Entry entry) {
		for (WrittenName form : entry.body.forms()) {
			for (int i = 0; i < form.words().length; i++) {
				WordOfName word = new WordOfName(entry, form, form.words()[i]);
				Map<String, List<WordOfName>> table = (i == 0) ? this.byBeginning : this.byWord;
				form.beginnings().get(i).forEach((letters) -> enter(table, letters, word));
			}
			enter(this.byWhole, form.spelling().letters(), new WordOfName(entry, form, 0));
		}
	}

	private static void enter(Map<String, List<WordOfName>> table, String letters, WordOfName word) {
		table.computeIfAbsent(letters, (key) -> new ArrayList<>(1)).add(word);
	}

	/** The best names of each kind that are what was typed or go on from it. */
	List<Candidate> find(Typed typed, IndexSearcher searcher, int most) throws IOException {
		NameChoice choice = new NameChoice(most, (entry) -> count(searcher, entry));
		List<WordOfName> whole = this.byWhole.getOrDefault(typed.whole(), List.of());
		for (WordOfName name : whole) {
			choice.add(name, typed);
		}
		for (WordOfName beginning : this.byBeginning.getOrDefault(typed.beginning(), List.of())) {
			if (choice.wantsBeginning(beginning.entry().kind())) {
				choice.add(beginning, typed);
			}
		}
		for (WordOfName word : this.byWord.getOrDefault(typed.beginning(), List.of())) {
			if (choice.wantsWord(word.entry().kind())) {
				choice.add(word, typed);
			}
		}
		return candidates(choice, most);
	}

	/** The names that nearly do. */
	List<Candidate> find(NearlyTyped typed, IndexSearcher searcher, int most) throws IOException {
		NameChoice choice = new NameChoice(most, (entry) -> count(searcher, entry));
		for (Entry entry : this.entries) {
			if (choice.wantsBeginning(entry.kind())) {
				choice.add(entry, typed);
			}
		}
		return candidates(choice, most);
	}

	private static List<Candidate> candidates(NameChoice choice, int most) {
		List<Candidate> best = new ArrayList<>();
		int[] ofKind = new int[SuggestionKind.values().length];
		for (NameChoice.Found next : choice.bestFirst()) {
			if (ofKind[next.entry().kind().ordinal()]++ < most) {
				best.add(next.candidate());
			}
		}
		return best;
	}

	/** Terms count deleted policies until segments are merged; here they must not. */
	private static long count(IndexSearcher searcher, Entry entry) throws IOException {
		if (!searcher.getIndexReader().hasDeletions()) {
			return entry.policies();
		}
		Term named = new Term(Fields.NAMED, entry.body.term().text());
		long count = 0;
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
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
	 * @param policies how many, deleted ones included until segments are merged
	 * @param weight more for what many policies name, and of that for the shorter name
	 */
	record Entry(NamedBody body, SuggestionKind kind, int policies, double weight) {

		static Entry of(NamedBody body, int policies) {
			return new Entry(body, SuggestionKind.of(body.id().kind()), policies,
					Math.log1p(policies) - 0.02 * body.name().length());
		}

	}

	/**
	 * Where a name may be begun.
	 *
	 * @param form the name or how else it is written
	 * @param letter of it at which a word begins
	 */
	record WordOfName(Entry entry, WrittenName form, int letter) {
	}

}

package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.search.IndexSearcher;

import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.search.meaning.Departments;
import org.zhiku.search.suggest.Candidate;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.SuggestionList;
import org.zhiku.search.suggest.Typed;

/**
 * Suggests from one state of the index after another. Where nothing goes on from what was
 * typed, what sounds the same is tried, then what is nearly the same.
 */
public final class Suggester {

	private final Names names;

	/** Bodies are known by their short names as well. */
	public Suggester(Departments departments) {
		this.names = new Names(departments);
	}

	/**
	 * Reads what the newest state of the index names, so that no user waits for it. One
	 * after the other, for whoever comes later must not leave what an older state names.
	 */
	public synchronized void prepare(LuceneIndex index) throws IOException {
		index.search((searcher) -> this.names.of(searcher.getIndexReader()));
	}

	public List<Suggestion> suggest(IndexSearcher searcher, SuggestQuery query) throws IOException {
		Typed typed = Typed.of(query.prefix());
		if (typed.isEmpty() || query.first() == 0) {
			return List.of();
		}
		NameTable table = this.names.newest(searcher.getIndexReader());
		List<Candidate> found = find(searcher, table, typed, query.first());
		if (found.isEmpty() && !typed.isSpelled()) {
			found = find(searcher, table, typed.sounding(), query.first());
		}
		Optional<NearlyTyped> nearly = NearlyTyped.of(typed);
		if (found.isEmpty() && nearly.isPresent()) {
			found = table.find(nearly.get(), searcher, query.first());
		}
		if (found.isEmpty() && nearly.isPresent()) {
			found = new PolicySuggestions(searcher, typed, query.first()).titlesNearly(nearly.get());
		}
		return SuggestionList.of(found, query.first());
	}

	private static List<Candidate> find(IndexSearcher searcher, NameTable table, Typed typed, int first)
			throws IOException {
		PolicySuggestions policies = new PolicySuggestions(searcher, typed, first);
		List<Candidate> found = new ArrayList<>(table.find(typed, searcher, first));
		found.addAll(policies.titles());
		found.addAll(policies.numbers());
		return found;
	}

}

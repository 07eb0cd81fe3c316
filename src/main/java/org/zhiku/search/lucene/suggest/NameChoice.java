package org.zhiku.search.lucene.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.Suggestion;
import org.zhiku.search.SuggestionKind;
import org.zhiku.search.suggest.Candidate;
import org.zhiku.search.suggest.Fit;
import org.zhiku.search.suggest.Typed.Place;

/**
 * The names found so far. They come with those that count most first, so that of each
 * kind no more are wanted once enough begin with what was typed.
 */
final class NameChoice {

	/** Names that policies no longer have are found as well, until they are counted. */
	private static final int SPARE = 2;

	private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::fit)
		.thenComparing(Comparator.comparingDouble((Found found) -> found.entry.weight()).reversed());

	private final int enough;

	private final List<Found> found = new ArrayList<>();

	/** By kind, those that fit well enough to end the search for more. */
	private final int[] good = new int[SuggestionKind.values().length];

	NameChoice(int most) {
		this.enough = most * SPARE;
	}

	boolean isOpen(SuggestionKind kind) {
		return this.good[kind.ordinal()] < this.enough;
	}

	void add(NameTable.Entry entry, Place place) {
		this.found.add(new Found(entry, place));
		this.good[entry.kind().ordinal()] += switch (place.fit()) {
			case WHOLE, START, SOUND_START, NEARLY -> 1;
			case INSIDE, SOUND_INSIDE -> 0;
		};
	}

	List<Found> bestFirst() {
		return this.found.stream().sorted(BEST_FIRST).toList();
	}

	/** A name and where it goes on from what was typed. */
	record Found(NameTable.Entry entry, Place place) {

		private Fit fit() {
			return this.place.fit();
		}

		Candidate candidate(long count) {
			NamedBody body = this.entry.body();
			Match match = new Match(body.spelling().startOf(this.place.start()),
					body.spelling().endOf(this.place.end() - 1));
			return new Candidate(new Suggestion(this.entry.kind(), body.id(), body.name(), null, count, List.of(match)),
					this.place.fit(), this.entry.weight());
		}

	}

}

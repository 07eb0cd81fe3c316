package org.zhiku.search.lucene.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.Suggestion;
import org.zhiku.search.SuggestionKind;
import org.zhiku.search.lucene.store.NameTerm;
import org.zhiku.search.suggest.Candidate;
import org.zhiku.search.suggest.Fit;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Typed;
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

	private final Set<NameTerm> names = new HashSet<>();

	/** By kind, those that fit well enough to end the search for more. */
	private final int[] good = new int[SuggestionKind.values().length];

	NameChoice(int most) {
		this.enough = most * SPARE;
	}

	boolean isOpen(SuggestionKind kind) {
		return this.good[kind.ordinal()] < this.enough;
	}

	/**
	 * Adds a name once, by the form that fits best; the full name where others fit alike.
	 */
	void add(NameTable.Entry entry, Typed typed) {
		Found best = null;
		for (WrittenName form : entry.body().forms()) {
			Place place = form.place(typed).orElse(null);
			if (place != null && (best == null || place.fit().compareTo(best.fit()) < 0)) {
				best = new Found(entry, form, place);
			}
		}
		add(best);
	}

	/** Adds a name by the first form that nearly fits. */
	void add(NameTable.Entry entry, NearlyTyped typed) {
		for (WrittenName form : entry.body().forms()) {
			NearlyTyped.Nearness nearness = form.place(typed).orElse(null);
			if (nearness != null) {
				add(new Found(entry, form, nearness.place()));
				return;
			}
		}
	}

	private void add(@Nullable Found next) {
		if (next == null || !this.names.add(next.entry.body().term())) {
			return;
		}
		this.found.add(next);
		this.good[next.entry.kind().ordinal()] += switch (next.fit()) {
			case WHOLE, START, SOUND_START, NEARLY -> 1;
			case INSIDE, SOUND_INSIDE -> 0;
		};
	}

	List<Found> bestFirst() {
		return this.found.stream().sorted(BEST_FIRST).toList();
	}

	/** A name, the form of it that fits and where. */
	record Found(NameTable.Entry entry, WrittenName form, Place place) {

		private Fit fit() {
			return this.place.fit();
		}

		/**
		 * What fits another form is nowhere in the name; the form tells why it is here.
		 */
		Candidate candidate(long count) {
			NamedBody body = this.entry.body();
			boolean name = this.form.equals(body.forms().getFirst());
			List<Match> matches = name ? List.of(new Match(this.form.spelling().startOf(this.place.start()),
					this.form.spelling().endOf(this.place.end() - 1))) : List.of();
			String detail = name ? null : this.form.text();
			return new Candidate(new Suggestion(this.entry.kind(), body.id(), body.name(), detail, count, matches),
					fit(), this.entry.weight());
		}

	}

}

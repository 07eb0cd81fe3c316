package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::fit)
		.thenComparing(Comparator.comparingDouble((Found found) -> found.entry.weight()).reversed());

	private final int enough;

	private final Counter counter;

	private final Map<NameTerm, Found> found = new LinkedHashMap<>();

	/** By kind, those of which the beginning fits. */
	private final int[] beginning = new int[SuggestionKind.values().length];

	/** By kind, those of which a later word does. */
	private final int[] inside = new int[SuggestionKind.values().length];

	/**
	 * Chooses names that policies still have.
	 * @param enough of each kind
	 */
	NameChoice(int enough, Counter counter) {
		this.enough = enough;
		this.counter = counter;
	}

	/** Whether names that begin so are wanted still. */
	boolean wantsBeginning(SuggestionKind kind) {
		return this.beginning[kind.ordinal()] < this.enough;
	}

	/** Whether names that only have a word that does are wanted still. */
	boolean wantsWord(SuggestionKind kind) {
		return wantsBeginning(kind) && this.inside[kind.ordinal()] < this.enough;
	}

	/** Adds a name if it goes on from what was typed at that word. */
	void add(NameTable.WordOfName word, Typed typed) throws IOException {
		Place place = typed.inName(word.form().spelling(), word.letter()).orElse(null);
		if (place != null) {
			add(word.entry(), word.form(), place);
		}
	}

	/** Adds a name by the first form that nearly fits. */
	void add(NameTable.Entry entry, NearlyTyped typed) throws IOException {
		for (WrittenName form : entry.body().forms()) {
			NearlyTyped.Nearness nearness = form.place(typed).orElse(null);
			if (nearness != null) {
				add(entry, form, nearness.place());
				return;
			}
		}
	}

	/** Each name once, where it fits best; the full name where others fit alike. */
	private void add(NameTable.Entry entry, WrittenName form, Place place) throws IOException {
		NameTerm name = entry.body().term();
		Found known = this.found.get(name);
		if (known != null) {
			if (place.fit().compareTo(known.fit()) < 0) {
				this.found.put(name, new Found(entry, form, place, known.policies()));
			}
			return;
		}
		long policies = this.counter.policies(entry);
		if (policies > 0) {
			this.found.put(name, new Found(entry, form, place, policies));
			int[] counted = switch (place.fit()) {
				case WHOLE, START, SOUND_START, NEARLY -> this.beginning;
				case INSIDE, SOUND_INSIDE -> this.inside;
			};
			counted[entry.kind().ordinal()]++;
		}
	}

	List<Found> bestFirst() {
		return this.found.values().stream().sorted(BEST_FIRST).toList();
	}

	/** Tells how many policies have a name. */
	interface Counter {

		long policies(NameTable.Entry entry) throws IOException;

	}

	/** A name, the form of it that fits and where, and how many policies have it. */
	record Found(NameTable.Entry entry, WrittenName form, Place place, long policies) {

		private Fit fit() {
			return this.place.fit();
		}

		/**
		 * What fits another form is nowhere in the name; the form tells why it is here.
		 */
		Candidate candidate() {
			NamedBody body = this.entry.body();
			boolean name = this.form.equals(body.forms().getFirst());
			List<Match> matches = name ? List.of(new Match(this.form.spelling().startOf(this.place.start()),
					this.form.spelling().endOf(this.place.end() - 1))) : List.of();
			String detail = name ? null : this.form.text();
			return new Candidate(
					new Suggestion(this.entry.kind(), body.id(), body.name(), detail, this.policies, matches), fit(),
					this.entry.weight());
		}

	}

}

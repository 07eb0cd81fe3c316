package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.Suggestion;
import org.zhiku.search.SuggestionKind;
import org.zhiku.search.suggest.Candidate;
import org.zhiku.search.suggest.Fit;
import org.zhiku.search.suggest.NearlyTyped;
import org.zhiku.search.suggest.Spelling;
import org.zhiku.search.suggest.SuggestKeys;
import org.zhiku.search.suggest.Typed;
import org.zhiku.search.suggest.Typed.Place;

/** Policies by their titles and numbers. */
final class PolicySuggestions {

	/** Keys find more than fits, and the same title several times. */
	private static final int SPARE = 2;

	/** Initials find many that do not fit when all letters are compared. */
	private static final int MIXED = 100;

	private final KeyedPolicies policies;

	private final Typed typed;

	private final int first;

	PolicySuggestions(IndexSearcher searcher, Typed typed, int first) {
		this.policies = new KeyedPolicies(searcher);
		this.typed = typed;
		this.first = first;
	}

	/**
	 * The title itself, titles that begin so, then those with a word inside that does.
	 */
	List<Candidate> titles() throws IOException {
		Found found = new Found(SuggestionKind.TITLE);
		for (Columns policy : this.policies.find(SuggestKeys.wholeTitle(this.typed), this.first * SPARE)) {
			found.add(policy, policy.title(), PolicySuggestions::whole);
		}
		for (boolean beginning : new boolean[] { true, false }) {
			if (found.size() < this.first) {
				List<Set<String>> keys = SuggestKeys.askedTitles(this.typed, beginning);
				for (Columns policy : this.policies.find(keys, this.first * SPARE)) {
					found.add(policy, policy.title(), (title) -> place(title, this.typed));
				}
			}
		}
		if (found.size() == 0) {
			for (Columns policy : this.policies.find(SuggestKeys.askedMixedTitles(this.typed), MIXED)) {
				found.add(policy, policy.title(), (title) -> place(title, this.typed));
			}
		}
		return found.candidates();
	}

	/** Titles that do so but for a wrong character or two. */
	List<Candidate> titlesNearly(NearlyTyped nearly) throws IOException {
		Found found = new Found(SuggestionKind.TITLE);
		for (Columns policy : this.policies.findNearly(this.typed.letters(), nearly.errors(), this.first * SPARE)) {
			found.add(policy, policy.title(), (title) -> place(title, nearly));
		}
		return found.candidates();
	}

	/** The number itself, then those that begin so. */
	List<Candidate> numbers() throws IOException {
		Found found = new Found(SuggestionKind.NUMBER);
		for (Columns policy : this.policies.find(SuggestKeys.wholeNumber(this.typed), this.first * SPARE)) {
			found.add(policy, policy.number(), PolicySuggestions::whole);
		}
		for (Columns policy : this.policies.find(SuggestKeys.askedNumbers(this.typed), this.first * SPARE)) {
			found.add(policy, policy.number(), this::numberPlace);
		}
		return found.candidates();
	}

	private static Optional<Place> whole(Spelling text) {
		return Optional.of(new Place(0, text.length(), Fit.WHOLE));
	}

	/** Where the words of a title begin is in its keys; here the first place will do. */
	private static Optional<Place> place(Spelling title, Typed typed) {
		Optional<Place> best = Optional.empty();
		for (int letter = 0; letter < title.length(); letter++) {
			Optional<Place> place = typed.in(title, letter);
			if (place.isPresent() && (best.isEmpty() || place.get().fit().compareTo(best.get().fit()) < 0)) {
				best = place;
			}
		}
		return best;
	}

	private static Optional<Place> place(Spelling title, NearlyTyped nearly) {
		List<NearlyTyped.Nearness> places = new ArrayList<>();
		for (int letter = 0; letter < title.length(); letter++) {
			nearly.in(title, letter).ifPresent(places::add);
		}
		return places.stream().min(NearlyTyped.Nearness.FEWEST_ERRORS).map(NearlyTyped.Nearness::place);
	}

	/**
	 * Keys of numbers are without 第, and so both are compared. A key is cut, so that it
	 * may lead to a number that goes on otherwise.
	 */
	private Optional<Place> numberPlace(Spelling number) {
		Spelling compact = number.without('第');
		Typed asked = Typed.of(SuggestKeys.compact(this.typed.letters()));
		return asked.in(compact, 0).map((place) -> {
			boolean whole = asked.letters().length() == SuggestKeys.compact(number.letters()).length();
			boolean written = !asked.isSpelled() || asked.letters().chars().anyMatch(Character::isIdeographic);
			Fit fit = whole ? Fit.WHOLE : written ? Fit.START : Fit.SOUND_START;
			int end = whole ? number.length() : number.letterAt(compact.startOf(place.end() - 1)) + 1;
			return new Place(0, end, fit);
		});
	}

	/** Texts of policies, each once, the newest policy of each. */
	private static final class Found {

		private final SuggestionKind kind;

		private final Map<String, Candidate> byText = new LinkedHashMap<>();

		private final Set<NodeId> policies = new HashSet<>();

		private Found(SuggestionKind kind) {
			this.kind = kind;
		}

		private int size() {
			return this.byText.size();
		}

		private List<Candidate> candidates() {
			return List.copyOf(this.byText.values());
		}

		private void add(Columns policy, @Nullable String text, Function<Spelling, Optional<Place>> match) {
			if (text == null || !this.policies.add(policy.policy())) {
				return;
			}
			Candidate same = this.byText.get(text);
			if (same != null) {
				this.byText.put(text, again(same));
				return;
			}
			Spelling spelling = Spelling.of(text);
			match.apply(spelling).ifPresent((place) -> {
				Match span = new Match(spelling.startOf(place.start()), spelling.endOf(place.end() - 1));
				String detail = (this.kind == SuggestionKind.NUMBER) ? policy.title() : null;
				// They come the newest first.
				this.byText.put(text,
						new Candidate(new Suggestion(this.kind, policy.policy(), text, detail, 1, List.of(span)),
								place.fit(), -this.byText.size()));
			});
		}

		private static Candidate again(Candidate same) {
			Suggestion once = same.suggestion();
			return new Candidate(new Suggestion(once.kind(), once.id(), once.text(), once.detail(), once.count() + 1,
					once.matches()), same.fit(), same.weight());
		}

	}

}

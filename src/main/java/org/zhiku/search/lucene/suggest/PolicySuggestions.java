package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

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
	private static final int SPARE = 3;

	private final KeyedPolicies policies;

	private final Typed typed;

	private final int first;

	PolicySuggestions(IndexSearcher searcher, Typed typed, int first) {
		this.policies = new KeyedPolicies(searcher);
		this.typed = typed;
		this.first = first;
	}

	/** Titles that begin so, then those with a word inside that does. */
	List<Candidate> titles() throws IOException {
		Map<String, Candidate> found = new LinkedHashMap<>();
		for (boolean beginning : new boolean[] { true, false }) {
			if (found.size() < this.first) {
				List<Set<String>> keys = SuggestKeys.askedTitles(this.typed, beginning);
				for (Columns policy : this.policies.find(keys, this.first * SPARE)) {
					add(policy, policy.title(), SuggestionKind.TITLE, (title) -> place(title, this.typed), found);
				}
			}
		}
		return List.copyOf(found.values());
	}

	/** Titles that do so but for a wrong character or two. */
	List<Candidate> titlesNearly(NearlyTyped nearly) throws IOException {
		Map<String, Candidate> found = new LinkedHashMap<>();
		for (Columns policy : this.policies.findNearly(this.typed.letters(), nearly.errors(), this.first * SPARE)) {
			add(policy, policy.title(), SuggestionKind.TITLE, (title) -> place(title, nearly), found);
		}
		return List.copyOf(found.values());
	}

	List<Candidate> numbers() throws IOException {
		Map<String, Candidate> found = new LinkedHashMap<>();
		for (Columns policy : this.policies.find(SuggestKeys.askedNumbers(this.typed), this.first * SPARE)) {
			add(policy, policy.number(), SuggestionKind.NUMBER, this::numberPlace, found);
		}
		return List.copyOf(found.values());
	}

	private void add(Columns policy, @Nullable String text, SuggestionKind kind,
			Function<Spelling, Optional<Place>> match, Map<String, Candidate> found) {
		if (text == null) {
			return;
		}
		Candidate same = found.get(text);
		if (same != null) {
			found.put(text, again(same));
			return;
		}
		Spelling spelling = Spelling.of(text);
		match.apply(spelling).ifPresent((place) -> {
			Match span = new Match(spelling.startOf(place.start()), spelling.endOf(place.end() - 1));
			String detail = (kind == SuggestionKind.NUMBER) ? policy.title() : null;
			// They come the newest first.
			found.put(text, new Candidate(new Suggestion(kind, policy.policy(), text, detail, 1, List.of(span)),
					place.fit(), -found.size()));
		});
	}

	private static Candidate again(Candidate same) {
		Suggestion once = same.suggestion();
		return new Candidate(
				new Suggestion(once.kind(), once.id(), once.text(), once.detail(), once.count() + 1, once.matches()),
				same.fit(), same.weight());
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

	/** A number fits by its key; what is left is to see how much of it was typed. */
	private Optional<Place> numberPlace(Spelling number) {
		String asked = SuggestKeys.compact(this.typed.letters());
		boolean whole = asked.length() == SuggestKeys.compact(number.letters()).length();
		boolean written = asked.chars().anyMatch(Character::isIdeographic) || !this.typed.isSpelled();
		Fit fit = whole ? Fit.WHOLE : written ? Fit.START : Fit.SOUND_START;
		int end = 0;
		for (int left = asked.length(); left > 0 && end < number.length(); end++) {
			left -= (number.letters().charAt(end) == '第') ? 0 : 1;
		}
		return Optional.of(new Place(0, end, fit));
	}

}

package org.zhiku.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.Suggestion;
import org.zhiku.search.SuggestionKind;

/**
 * Brings what was found into one order: by how well it fits, and among those that fit
 * alike the kinds take turns, so that a thousand titles do not hide the department they
 * all begin with.
 */
public final class SuggestionList {

	private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::fit)
		.thenComparing(Comparator.comparingDouble(Candidate::weight).reversed())
		.thenComparing((candidate) -> candidate.suggestion().text())
		.thenComparing((candidate) -> candidate.suggestion().id().value());

	/** In this order they take their turns; titles, of which there are most, two. */
	private static final List<SuggestionKind> TURNS = List.of(SuggestionKind.REGION, SuggestionKind.DEPARTMENT,
			SuggestionKind.TITLE, SuggestionKind.NUMBER, SuggestionKind.INSTITUTION, SuggestionKind.TITLE);

	private SuggestionList() {
	}

	/** The best of all kinds, each text and each policy once. */
	public static List<Suggestion> of(List<Candidate> candidates, int first) {
		List<Suggestion> list = new ArrayList<>();
		Seen seen = new Seen(new HashSet<>(), new HashSet<>());
		for (Fit fit : Fit.values()) {
			Map<SuggestionKind, List<Candidate>> queues = new EnumMap<>(SuggestionKind.class);
			candidates.stream()
				.filter((candidate) -> candidate.fit() == fit)
				.sorted(BEST_FIRST)
				.forEach((candidate) -> queues
					.computeIfAbsent(candidate.suggestion().kind(), (kind) -> new ArrayList<>())
					.add(candidate));
			takeTurns(queues, seen, first, list);
		}
		return list;
	}

	private static void takeTurns(Map<SuggestionKind, List<Candidate>> queues, Seen seen, int first,
			List<Suggestion> list) {
		queues.values().forEach((queue) -> queue.removeIf((candidate) -> !seen.isNew(candidate.suggestion())));
		while (list.size() < first && queues.values().stream().anyMatch((queue) -> !queue.isEmpty())) {
			for (SuggestionKind kind : TURNS) {
				List<Candidate> queue = queues.getOrDefault(kind, List.of());
				if (!queue.isEmpty() && list.size() < first) {
					list.add(queue.removeFirst().suggestion());
				}
			}
		}
	}

	private record Seen(Set<NodeId> ids, Set<String> texts) {

		private boolean isNew(Suggestion suggestion) {
			boolean another = this.texts.add(suggestion.kind() + suggestion.text());
			return this.ids.add(suggestion.id()) && another;
		}

	}

}

package org.zhiku.discovery.saved;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches;
import org.zhiku.graph.SavedSearches.Changes;
import org.zhiku.graph.SavedSearches.News;
import org.zhiku.ontology.NodeId;

/**
 * Tells all saved searches up to the revision that the index shows, those that are
 * furthest behind first. What cannot go on in this round waits for the next one and keeps
 * nobody else waiting. For one subscriber.
 */
final class MatchRound {

	/** So many texts are looked through together. */
	private static final int PAGE = 500;

	private final SavedSearches searches;

	private final Matcher matcher;

	private final Clock clock;

	private final long revision;

	private final Set<NodeId> waiting = new HashSet<>();

	MatchRound(SavedSearches searches, Matcher matcher, Clock clock, long revision) {
		this.searches = searches;
		this.matcher = matcher;
		this.clock = clock;
		this.revision = revision;
	}

	Mono<Void> run() {
		return this.searches.behind(this.revision)
			.filter((search) -> !this.waiting.contains(search.id()))
			.collectList()
			.flatMap((behind) -> behind.isEmpty() ? Mono.just(false) : tell(behind).thenReturn(true))
			.repeat()
			.takeWhile((more) -> more)
			.then();
	}

	private Mono<Void> tell(List<SavedSearch> behind) {
		long from = behind.getFirst().toldTo();
		List<SavedSearch> furthest = behind.stream().filter((search) -> search.toldTo() == from).toList();
		return this.searches.changes(from, this.revision, PAGE).flatMap((changes) -> {
			if (changes.upTo() <= from) {
				furthest.forEach(this::leaveOut);
				return Mono.empty();
			}
			return Flux.fromIterable(furthest)
				.concatMap((search) -> news(search, changes))
				.collectList()
				.flatMap((news) -> this.searches.tell(news, this.clock.instant()));
		});
	}

	private Mono<News> news(SavedSearch search, Changes changes) {
		return this.matcher.matches(search, changes.texts())
			.map((found) -> new News(search, changes.upTo(), found))
			.switchIfEmpty(Mono.fromRunnable(() -> leaveOut(search)));
	}

	private void leaveOut(SavedSearch search) {
		this.waiting.add(search.id());
	}

}

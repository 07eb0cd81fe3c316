package org.zhiku.testsupport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches;
import org.zhiku.ontology.NodeId;

/** Saved searches in memory, over changes that a test makes up. */
public final class KeptSearches implements SavedSearches {

	private final Map<NodeId, SavedSearch> searches = new LinkedHashMap<>();

	private final List<Change> changes = new ArrayList<>();

	private final List<News> told = new ArrayList<>();

	private long revision;

	/** A policy changes; answers the revision of it. */
	public synchronized long change(NodeId policy) {
		this.changes.removeIf((change) -> change.policy().equals(policy));
		this.changes.add(new Change(policy, ++this.revision));
		return this.revision;
	}

	/** All that was told since the last call and found something. */
	public synchronized List<News> taken() {
		List<News> taken = this.told.stream().filter((news) -> !news.matches().isEmpty()).toList();
		this.told.clear();
		return taken;
	}

	@Override
	public synchronized Mono<Void> save(SavedSearch search, Instant at, int most) {
		this.searches.put(search.id(), upTo(search, this.revision));
		return Mono.empty();
	}

	@Override
	public synchronized Mono<Boolean> delete(NodeId id) {
		return Mono.just(this.searches.remove(id) != null);
	}

	@Override
	public synchronized Mono<Long> toldTo(NodeId id) {
		return Mono.justOrEmpty(this.searches.get(id)).map(SavedSearch::toldTo);
	}

	@Override
	public Flux<SavedSearch> behind(long upTo) {
		return Flux.defer(() -> Flux.fromIterable(furthest(upTo)));
	}

	@Override
	public Flux<Change> changes(long after, long upTo, int limit) {
		return Flux.defer(() -> Flux.fromIterable(between(after, upTo, limit)));
	}

	@Override
	public Mono<Void> tell(List<News> news, Instant at) {
		return Mono.fromRunnable(() -> take(news));
	}

	@Override
	public synchronized Flux<Told> toldAfter(long revision) {
		return Flux.fromIterable(this.told)
			.filter((news) -> news.upTo() > revision && !news.matches().isEmpty())
			.map((news) -> new Told(news.search().id(), news.upTo()));
	}

	private synchronized List<SavedSearch> furthest(long upTo) {
		return this.searches.values()
			.stream()
			.filter((search) -> search.toldTo() < upTo)
			.sorted(Comparator.comparingLong(SavedSearch::toldTo))
			.toList();
	}

	private synchronized List<Change> between(long after, long upTo, int limit) {
		return this.changes.stream()
			.filter((change) -> change.revision() > after && change.revision() <= upTo)
			.limit(limit)
			.toList();
	}

	private synchronized void take(List<News> news) {
		for (News one : news) {
			this.told.add(one);
			this.searches.computeIfPresent(one.search().id(), (_, search) -> upTo(search, one.upTo()));
		}
	}

	private static SavedSearch upTo(SavedSearch search, long revision) {
		return new SavedSearch(search.id(), search.name(), search.author(), search.query(), search.filter(), revision);
	}

}

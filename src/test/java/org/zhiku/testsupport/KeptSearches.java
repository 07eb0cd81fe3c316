package org.zhiku.testsupport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

	/** The newest revision of each policy, which may be later than its text. */
	private final Map<NodeId, Long> revisions = new HashMap<>();

	private final List<News> told = new ArrayList<>();

	private long revision;

	/** A policy gets a new text; answers the revision of it. */
	public synchronized long change(NodeId policy) {
		this.changes.removeIf((change) -> change.policy().equals(policy));
		this.changes.add(new Change(policy, this.revision + 1));
		return restamp(policy);
	}

	/** A policy changes in anything but its text; answers the revision of it. */
	public synchronized long restamp(NodeId policy) {
		this.revisions.put(policy, ++this.revision);
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
	public Mono<Changes> changes(long after, long upTo, int limit) {
		return Mono.fromCallable(() -> between(after, upTo, limit));
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

	private synchronized Changes between(long after, long upTo, int limit) {
		List<Change> between = new ArrayList<>();
		for (Change change : this.changes) {
			if (change.revision() > after && change.revision() <= upTo) {
				if (this.revisions.get(change.policy()) > upTo) {
					return new Changes(between, change.revision() - 1);
				}
				between.add(change);
				if (between.size() == limit) {
					return new Changes(between, change.revision());
				}
			}
		}
		return new Changes(between, upTo);
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

package org.zhiku.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexBuild;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SimilarPolicy;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;
import org.zhiku.search.WordFit;
import org.zhiku.search.explanation.Explanation;

/** Keeps what was applied and how; it cannot search. */
public final class RecordingSearchEngine implements SearchEngine {

	private final Map<NodeId, IndexChange.Put> policies = new LinkedHashMap<>();

	private final List<Integer> batches = new ArrayList<>();

	private final Sinks.Many<Long> shown = Sinks.many().replay().latest();

	private String graph = "";

	private long revision;

	private int failures;

	private boolean building;

	/** The next so many applications fail, after they took half of the changes. */
	public synchronized void fail(int times) {
		this.failures = times;
	}

	public synchronized List<Integer> batches() {
		return List.copyOf(this.batches);
	}

	public synchronized Map<NodeId, IndexChange.Put> policies() {
		return Map.copyOf(this.policies);
	}

	/** As after a crash: an older revision, and what it held or more. */
	public synchronized void fallBackTo(long older) {
		this.revision = older;
	}

	@Override
	public Mono<SearchResult> search(SearchQuery query) {
		return Mono.error(new UnsupportedOperationException("It only records"));
	}

	@Override
	public Mono<List<Suggestion>> suggest(SuggestQuery query) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<List<SimilarPolicy>> similar(NodeId policy, int first) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<String> didYouMean(String text) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<WordFit> fit(SearchQuery query) {
		return Mono.error(new UnsupportedOperationException("It only records"));
	}

	@Override
	public Mono<Explanation> explain(SearchQuery query, NodeId policy) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<Set<NodeId>> admitted(SearchFilter filter) {
		return Mono.error(new UnsupportedOperationException("It only records"));
	}

	@Override
	public Mono<Long> revision() {
		return Mono.fromCallable(this::current);
	}

	@Override
	public Mono<Void> await(long revision, Duration atMost) {
		Flux<Long> reached = this.shown.asFlux().filter((shown) -> shown >= revision);
		return reached.next().timeout(atMost).then();
	}

	@Override
	public Mono<Void> apply(List<IndexChange> changes, long revision) {
		return Mono.fromRunnable(() -> take(changes, revision));
	}

	@Override
	public Mono<String> graph() {
		return Mono.fromCallable(this::source);
	}

	@Override
	public Mono<Void> clear(String graph) {
		return Mono.fromRunnable(() -> forget(graph));
	}

	@Override
	public Mono<IndexBuild> build(String graph) {
		return Mono.fromCallable(() -> {
			RecordingSearchEngine next = new RecordingSearchEngine();
			next.forget(graph);
			return new Build(next);
		});
	}

	/** Whether a build was begun and is neither served nor discarded. */
	public synchronized boolean isBuilding() {
		return this.building;
	}

	@Override
	public Mono<Long> size() {
		return Mono.fromCallable(() -> (long) policies().size());
	}

	@Override
	public Mono<String> problem() {
		return Mono.empty();
	}

	private synchronized long current() {
		return this.revision;
	}

	private synchronized String source() {
		return this.graph;
	}

	private synchronized void forget(String graph) {
		this.graph = graph;
		this.policies.clear();
		this.revision = 0;
	}

	private synchronized void take(List<IndexChange> changes, long revision) {
		boolean fails = this.failures > 0;
		for (IndexChange change : fails ? changes.subList(0, changes.size() / 2) : changes) {
			switch (change) {
				case IndexChange.Put put -> this.policies.put(put.policy(), put);
				case IndexChange.Remove remove -> this.policies.remove(remove.policy());
			}
		}
		if (fails) {
			this.failures--;
			throw new SearchException.Unavailable("as scripted", new IllegalStateException("scripted"));
		}
		this.batches.add(changes.size());
		this.revision = revision;
		this.shown.tryEmitNext(revision);
	}

	private synchronized boolean replaceBy(RecordingSearchEngine next) {
		if (next.current() < this.revision) {
			return false;
		}
		this.building = false;
		this.graph = next.source();
		this.policies.clear();
		this.policies.putAll(next.policies());
		this.revision = next.current();
		this.shown.tryEmitNext(this.revision);
		return true;
	}

	private synchronized void setBuilding(boolean building) {
		this.building = building;
	}

	private final class Build implements IndexBuild {

		private final RecordingSearchEngine next;

		private Build(RecordingSearchEngine next) {
			this.next = next;
			setBuilding(true);
		}

		@Override
		public long revision() {
			return this.next.current();
		}

		@Override
		public Mono<Void> apply(List<IndexChange> changes, long revision) {
			return this.next.apply(changes, revision);
		}

		@Override
		public Mono<Boolean> serve() {
			return Mono.fromCallable(() -> replaceBy(this.next));
		}

		@Override
		public Mono<Void> discard() {
			return Mono.fromRunnable(() -> setBuilding(false));
		}

	}

}

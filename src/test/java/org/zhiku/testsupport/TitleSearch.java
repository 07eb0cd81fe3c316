package org.zhiku.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexBuild;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SimilarPolicy;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;
import org.zhiku.search.WordFit;
import org.zhiku.search.explanation.Explanation;

/** Finds the titles that contain the text, among the policies that the filter names. */
public final class TitleSearch implements SearchEngine {

	private final Map<NodeId, String> titles = new LinkedHashMap<>();

	private final List<SearchQuery> queries = new ArrayList<>();

	private final Sinks.Many<Long> shown = Sinks.many().replay().latest();

	private long revision;

	private int failures;

	public synchronized void put(NodeId policy, String title, long revision) {
		this.titles.put(policy, title);
		this.revision = revision;
		this.shown.tryEmitNext(revision);
	}

	/** The next so many searches fail. */
	public synchronized void fail(int times) {
		this.failures = times;
	}

	public synchronized List<SearchQuery> queries() {
		return List.copyOf(this.queries);
	}

	@Override
	public Mono<SearchResult> search(SearchQuery query) {
		return Mono.fromCallable(() -> found(query));
	}

	@Override
	public Mono<List<Suggestion>> suggest(SuggestQuery query) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<IndexBuild> build(String graph) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<List<SimilarPolicy>> similar(NodeId policy, int first) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<WordFit> fit(SearchQuery query) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<String> didYouMean(String text) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<Explanation> explain(SearchQuery query, NodeId policy) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<Set<NodeId>> admitted(SearchFilter filter) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<Long> revision() {
		return Mono.fromCallable(this::reached);
	}

	@Override
	public Mono<Void> await(long revision, Duration atMost) {
		return this.shown.asFlux()
			.filter((reached) -> reached >= revision)
			.next()
			.timeout(atMost, Mono.error(() -> new SearchException.Behind(revision, reached())))
			.then();
	}

	@Override
	public Mono<Void> apply(List<IndexChange> changes, long revision) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<String> graph() {
		return Mono.just("");
	}

	@Override
	public Mono<Void> clear(String graph) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<Long> size() {
		return Mono.fromCallable(() -> (long) this.titles.size());
	}

	@Override
	public Mono<String> problem() {
		return Mono.empty();
	}

	private synchronized long reached() {
		return this.revision;
	}

	private synchronized SearchResult found(SearchQuery query) {
		if (query.text().equals("REFUSED")) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST, "Refused as planned");
		}
		if (this.failures > 0) {
			this.failures--;
			throw new SearchException.Unavailable("as planned", new IllegalStateException("planned"));
		}
		this.queries.add(query);
		List<Hit> hits = this.titles.entrySet()
			.stream()
			.filter((entry) -> query.filter().policies().contains(entry.getKey()))
			.filter((entry) -> entry.getValue().contains(query.text()))
			.limit(query.first())
			.map((entry) -> new Hit(entry.getKey(), 1, entry.getKey().value(), List.of()))
			.toList();
		return new SearchResult(hits.size(), hits, List.of(), false, this.revision);
	}

}

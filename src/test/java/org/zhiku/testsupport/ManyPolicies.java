package org.zhiku.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.zhiku.api.DeclaredFields;
import org.zhiku.api.Shape;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
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

/**
 * As many policies as a test says, all of which are hits: an engine and a graph that make
 * them up as they are asked for, and that can be made to wait or to fail at a place.
 */
public final class ManyPolicies implements SearchEngine, GraphReader {

	private final List<SearchQuery> queries = new ArrayList<>();

	private int reads;

	private int count;

	private int failAt = Integer.MAX_VALUE;

	private int moveAt = Integer.MAX_VALUE;

	private Sinks.Empty<Void> gate = open();

	/** Fields of which no value is known. */
	public static DeclaredFields fields() {
		Shape policy = Shape.of("Policy")
			.value("region", (node) -> null)
			.derived("status", new Selection(List.of(), List.of()), (row, arguments) -> "")
			.build();
		return new DeclaredFields(List.of(policy));
	}

	public synchronized ManyPolicies hold(int count) {
		this.count = count;
		return this;
	}

	/** The page that would begin there is not to be had. */
	public synchronized void failAt(int place) {
		this.failAt = place;
	}

	/** The page that begins there is of a later state of the index. */
	public synchronized void moveAt(int place) {
		this.moveAt = place;
	}

	/** Answers wait from now on. */
	public synchronized void stall() {
		this.gate = Sinks.empty();
	}

	public synchronized void goOn() {
		this.gate.tryEmitEmpty();
	}

	public synchronized void forget() {
		this.queries.clear();
	}

	public synchronized List<SearchQuery> queries() {
		return List.copyOf(this.queries);
	}

	public synchronized int reads() {
		return this.reads;
	}

	/** Of all, in order. */
	public List<String> titles() {
		return IntStream.range(0, this.count).mapToObj(ManyPolicies::title).toList();
	}

	@Override
	public Mono<SearchResult> search(SearchQuery query) {
		return Mono.defer(() -> waiting(query).then(Mono.fromCallable(() -> found(query))));
	}

	@Override
	public synchronized Mono<Page> read(GraphQuery query) {
		this.reads++;
		Property ids = (Property) query.window().where().getFirst();
		List<Page.Row> rows = ((List<?>) ids.value()).stream().map((id) -> row(id.toString())).toList();
		return Mono.just(new Page(rows.reversed(), null, false));
	}

	private synchronized Mono<Void> waiting(SearchQuery query) {
		this.queries.add(query);
		return this.gate.asMono();
	}

	private synchronized SearchResult found(SearchQuery query) {
		int from = (query.after() != null) ? Integer.parseInt(query.after()) + 1 : 0;
		if (from >= this.failAt) {
			throw new SearchException.Unavailable("as planned", new IllegalStateException("planned"));
		}
		if (query.text().equals("REFUSED")) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST, "Refused as planned");
		}
		int to = Math.min(this.count, from + query.first());
		List<Hit> hits = IntStream.range(from, to)
			.mapToObj((place) -> new Hit(new NodeId("pol_" + place), 1, String.valueOf(place), List.of()))
			.toList();
		return new SearchResult(this.count, hits, List.of(), to < this.count, (from < this.moveAt) ? 1 : 2);
	}

	private static Page.Row row(String id) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", id);
		properties.put("title", title(Integer.parseInt(id.substring("pol_".length()))));
		return new Page.Row(properties, Map.of(), Map.of(), List.of());
	}

	private static String title(int place) {
		return "第" + place + "号";
	}

	private static Sinks.Empty<Void> open() {
		Sinks.Empty<Void> open = Sinks.empty();
		open.tryEmitEmpty();
		return open;
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
		return Mono.just(1L);
	}

	@Override
	public Mono<Void> await(long revision, Duration atMost) {
		return Mono.empty();
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
		return Mono.just((long) this.count);
	}

	@Override
	public Mono<String> problem() {
		return Mono.empty();
	}

	@Override
	public Mono<IndexBuild> build(String graph) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<List<Suggestion>> suggest(SuggestQuery query) {
		return Mono.just(List.of());
	}

}

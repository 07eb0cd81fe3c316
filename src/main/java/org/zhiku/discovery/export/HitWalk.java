package org.zhiku.discovery.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.DeclaredFields;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchSort;

/**
 * One walk over all hits of a query, page by page: by cursors, one question to the engine
 * and one statement to the graph for each. For one subscriber at a time, which takes a
 * page after the other.
 */
final class HitWalk {

	private static final int PAGE = 200;

	private final SearchEngine engine;

	private final GraphReader reader;

	private final DeclaredFields fields;

	private SearchQuery next;

	/** What the index showed when the walk began; null before. */
	private @Nullable Long revision;

	private long left;

	private volatile boolean ended;

	HitWalk(SearchEngine engine, GraphReader reader, DeclaredFields fields, SearchQuery query, long most) {
		this.engine = engine;
		this.reader = reader;
		this.fields = fields;
		this.next = query;
		this.left = most;
	}

	/** Whether the last page was taken. */
	boolean hasEnded() {
		return this.ended;
	}

	/**
	 * The next page, which is empty where nothing was found; no page after the last. A
	 * hit that the graph no longer has is left out. Fails where hits are ordered by
	 * relevance and the index has changed after all: in the new order some might come
	 * twice and others never.
	 */
	Mono<List<ExportedPolicy>> page() {
		return Mono.defer(() -> {
			if (this.ended) {
				return Mono.empty();
			}
			SearchQuery query = this.next.withFirst((int) Math.min(PAGE, this.left));
			return this.engine.search(query)
				.doOnNext((result) -> checkOrder(query, result))
				.flatMap((result) -> policies(result).doOnNext((_) -> advance(query, result)));
		});
	}

	private void checkOrder(SearchQuery query, SearchResult result) {
		if (this.revision == null) {
			this.revision = result.revision();
		}
		else if (query.sort() == SearchSort.RELEVANCE && this.revision != result.revision()) {
			throw new SearchException.Moved(this.revision, result.revision());
		}
	}

	private void advance(SearchQuery query, SearchResult result) {
		List<Hit> hits = result.hits();
		this.left -= hits.size();
		this.ended = hits.isEmpty() || !result.more() || this.left <= 0;
		if (!this.ended) {
			this.next = query.withAfter(hits.getLast().cursor());
		}
	}

	private Mono<List<ExportedPolicy>> policies(SearchResult result) {
		List<String> ids = result.hits().stream().map((hit) -> hit.policy().value()).toList();
		if (ids.isEmpty()) {
			return Mono.just(List.of());
		}
		Window these = new Window(List.of(new Property("id", Operator.IN, ids)), List.of(Order.ascending("id")),
				ids.size(), null, false, false);
		return this.reader.read(new GraphQuery(NodeKind.POLICY, these, ExportedPolicy.needed(this.fields)))
			.map((page) -> inOrder(ids, page));
	}

	private List<ExportedPolicy> inOrder(List<String> ids, Page page) {
		Map<String, ExportedPolicy> byId = new HashMap<>();
		page.rows().forEach((row) -> {
			ExportedPolicy policy = ExportedPolicy.of(row, this.fields);
			byId.put(policy.id(), policy);
		});
		return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
	}

}

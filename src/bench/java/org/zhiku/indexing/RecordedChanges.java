package org.zhiku.indexing;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;

/** What the follower would tell an index, for benchmarks of the index alone. */
public final class RecordedChanges {

	private final List<List<IndexChange>> batches = new ArrayList<>();

	private String graph = "";

	private long revision;

	private RecordedChanges() {
	}

	/** All changes of a graph, in the batches in which they are followed. */
	public static List<List<IndexChange>> of(ChangeFeed feed, FollowerSettings settings) {
		RecordedChanges recorded = new RecordedChanges();
		new IndexFollower(feed, recorded.engine(), settings).rebuild().blockLast();
		return recorded.batches;
	}

	private SearchEngine engine() {
		return (SearchEngine) Proxy.newProxyInstance(SearchEngine.class.getClassLoader(),
				new Class<?>[] { SearchEngine.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "graph" -> Mono.fromSupplier(() -> this.graph);
					case "revision" -> Mono.fromSupplier(() -> this.revision);
					case "clear" -> Mono.fromRunnable(() -> this.graph = (String) arguments[0]);
					case "apply" -> Mono.fromRunnable(() -> apply(arguments));
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	@SuppressWarnings("unchecked")
	private void apply(Object[] arguments) {
		this.batches.add((List<IndexChange>) arguments[0]);
		this.revision = (Long) arguments[1];
	}

}

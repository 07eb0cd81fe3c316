package org.zhiku.indexing;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.IndexBuild;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;

/** What an index that is built anew is told, for benchmarks of the index alone. */
public final class RecordedChanges implements IndexBuild {

	private final List<IndexChange.Put> puts = new ArrayList<>();

	private volatile long revision;

	private RecordedChanges() {
	}

	/**
	 * All policies of a graph that does not change meanwhile, in the order of their
	 * changes.
	 */
	public static List<IndexChange.Put> of(ChangeFeed feed, FollowerSettings settings) {
		RecordedChanges recorded = new RecordedChanges();
		new IndexRebuild(feed, recorded.engine(), settings).run().blockLast();
		return List.copyOf(recorded.puts);
	}

	private SearchEngine engine() {
		return (SearchEngine) Proxy.newProxyInstance(SearchEngine.class.getClassLoader(),
				new Class<?>[] { SearchEngine.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "build" -> Mono.just(this);
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	@Override
	public long revision() {
		return this.revision;
	}

	@Override
	public Mono<Void> apply(List<IndexChange> changes, long revision) {
		return Mono.fromRunnable(() -> {
			for (IndexChange change : changes) {
				if (change instanceof IndexChange.Put put) {
					this.puts.add(put);
				}
			}
			this.revision = revision;
		});
	}

	@Override
	public Mono<Boolean> serve() {
		return Mono.just(true);
	}

	@Override
	public Mono<Void> discard() {
		return Mono.empty();
	}

}

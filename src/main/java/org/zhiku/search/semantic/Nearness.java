package org.zhiku.search.semantic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.semantic.embedding.Near;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.SemanticSettings;

/**
 * Finds passages close to what a query means, on a few threads of its own; when all are
 * busy and more wait than {@link #QUEUE}, further queries are refused.
 */
final class Nearness implements AutoCloseable {

	private static final int THREADS = 2;

	private static final int QUEUE = 100;

	private final SemanticIndex index;

	private final SemanticSettings settings;

	/** A client turns pages and drops filters with the same text. */
	private final Map<String, float[]> vectors;

	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(QUEUE), Thread.ofPlatform().name("zhiku-meaning-", 1).daemon().factory());

	Nearness(SemanticIndex index, SemanticSettings settings) {
		this.index = index;
		this.settings = settings;
		this.vectors = Collections.synchronizedMap(new LeastRecent<>(settings.queries()));
	}

	SemanticIndex index() {
		return this.index;
	}

	boolean isPossible() {
		return this.index.searchable() != null;
	}

	/**
	 * Passages, the closest first; none while there are no vectors.
	 * @param among of these policies only; of any when null
	 */
	Mono<List<Near>> nearest(String text, @Nullable Set<NodeId> among) {
		return call(() -> {
			SemanticIndex.Searchable searchable = this.index.searchable();
			if (searchable == null) {
				return List.of();
			}
			float[] vector = this.vectors.get(text);
			if (vector == null) {
				vector = searchable.embedder().query(text);
				this.vectors.put(text, vector);
			}
			return searchable.store().nearest(vector, this.settings.candidates(), among);
		});
	}

	/** What these passages say, for each that is still there. */
	Mono<Map<NodeId, Highlight>> highlights(List<Near> passages) {
		return call(() -> {
			Map<NodeId, Highlight> found = new LinkedHashMap<>();
			SemanticIndex.Searchable searchable = this.index.searchable();
			if (searchable == null) {
				return found;
			}
			for (Near near : passages) {
				searchable.store()
					.find(near.policy(), near.order())
					.ifPresent((passage) -> found.put(near.policy(),
							new Highlight(passage.field(), passage.text(), passage.start(), passage.end(), List.of())));
			}
			return found;
		});
	}

	/** Lets the queries at hand end. */
	@Override
	public void close() {
		this.threads.close();
	}

	private <T> Mono<T> call(Supplier<T> work) {
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, this.threads), true)
			.onErrorMap(CompletionException.class, (ex) -> (ex.getCause() != null) ? ex.getCause() : ex)
			.publishOn(Schedulers.parallel());
	}

}

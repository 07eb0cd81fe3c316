package org.zhiku.search.lucene;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The bounded threads of all blocking work. A Reactor scheduler would interrupt a thread
 * when its subscriber leaves, and an interrupt during a write makes Lucene close its
 * files; here the work ends and its result is dropped.
 */
final class Workers implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Workers.class);

	private static final String NAME = "zhiku-lucene";

	private final int threads;

	private final ThreadPoolExecutor executor;

	Workers(LuceneSettings settings) {
		int processors = Runtime.getRuntime().availableProcessors();
		this.threads = (settings.threads() > 0) ? settings.threads() : Math.max(2, processors);
		this.executor = new ThreadPoolExecutor(this.threads, this.threads, 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(settings.queue()), Thread.ofPlatform().name(NAME + "-", 1).daemon().factory());
	}

	int threads() {
		return this.threads;
	}

	/** Does the work once it is subscribed to; refused at once if too much waits. */
	<T> Mono<T> call(Callable<T> work) {
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> callUnchecked(work), this.executor), true)
			.onErrorMap(CompletionException.class, (ex) -> (ex.getCause() != null) ? ex.getCause() : ex)
			.publishOn(Schedulers.parallel());
	}

	/** Does the work some time soon; nobody waits for it, and it may fail. */
	void later(String doing, Callable<?> work) {
		this.executor.execute(() -> {
			try {
				work.call();
			}
			catch (Exception ex) {
				logger.warn("Failed {}", doing, ex);
			}
		});
	}

	/** Lets the work at hand end. */
	@Override
	public void close() {
		this.executor.close();
	}

	private static <T> T callUnchecked(Callable<T> work) {
		try {
			return work.call();
		}
		catch (Exception ex) {
			throw new CompletionException(ex);
		}
	}

}

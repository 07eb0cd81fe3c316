package org.zhiku.search.semantic.embedding;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One thread of the lowest priority, on which everything happens in turn. */
final class BackgroundThread {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundThread.class);

	private static final String NAME = "zhiku-semantic";

	/** On a busy machine even a few passages take long; a stop does not wait for them. */
	private static final int SECONDS_TO_END = 3;

	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, new LowPriority(NAME));

	/** Done even if the subscriber leaves meanwhile. */
	<T> Mono<T> call(Callable<T> work) {
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> unchecked(work), this.executor), true)
			.onErrorMap(CompletionException.class, (ex) -> (ex.getCause() != null) ? ex.getCause() : ex)
			.publishOn(Schedulers.parallel());
	}

	void later(Runnable work, long millis) {
		this.executor.schedule(work, millis, TimeUnit.MILLISECONDS);
	}

	/** Does a last thing when the one at hand is done, and nothing that was planned. */
	void end(Runnable last) {
		this.executor.execute(() -> {
			try {
				last.run();
			}
			finally {
				// What was planned for later must not be waited for.
				this.executor.shutdownNow();
			}
		});
		try {
			if (!this.executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
				logger.info("The vectors of the last seconds were not kept, and are made again at the next start");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static <T> T unchecked(Callable<T> work) {
		try {
			return work.call();
		}
		catch (Exception ex) {
			throw new CompletionException(ex);
		}
	}

}

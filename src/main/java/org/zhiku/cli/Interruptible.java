package org.zhiku.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Waits for work that Ctrl-C cancels. The process then stays until the command has said
 * how far it came and has closed what it opened.
 */
final class Interruptible implements AutoCloseable {

	private static final Duration FAREWELL = Duration.ofSeconds(30);

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private final Thread hook = new Thread(this::interrupted, "interrupted");

	private volatile @Nullable CompletableFuture<?> work;

	Interruptible() {
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	/**
	 * The result of the work.
	 * @throws CancellationException where the user wants no more
	 */
	<T> T await(Mono<T> work) {
		CompletableFuture<@Nullable T> future = work.toFuture();
		this.work = future;
		try {
			return Objects.requireNonNull(future.join(), "The work has no result");
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	@Override
	public void close() {
		this.ended.complete(null);
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// The hook is running, and has just been let go.
		}
	}

	private void interrupted() {
		CompletableFuture<?> running = this.work;
		if (running != null) {
			running.cancel(true);
		}
		this.ended.completeOnTimeout(null, FAREWELL.toSeconds(), TimeUnit.SECONDS).join();
	}

}

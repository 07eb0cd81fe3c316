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

	/** Some documents take seconds to extract and write. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private final Thread hook = new Thread(this::interrupted, "interrupted");

	private volatile @Nullable Runnable ending;

	Interruptible() {
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	/**
	 * The result of the work.
	 * @throws CancellationException where the user wants no more
	 */
	<T> T await(Mono<T> work) {
		CompletableFuture<@Nullable T> future = work.toFuture();
		return await(future, () -> future.cancel(true));
	}

	/**
	 * The result of work that can be asked to end early, and then has a while to do so.
	 * @throws CancellationException where it did not
	 */
	<T> T await(Mono<T> work, Runnable asking) {
		CompletableFuture<@Nullable T> future = work.toFuture();
		return await(future, () -> {
			asking.run();
			if (!endsWithin(PATIENCE, future)) {
				future.cancel(true);
			}
		});
	}

	private <T> T await(CompletableFuture<@Nullable T> future, Runnable ending) {
		this.ending = ending;
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
		Runnable running = this.ending;
		if (running != null) {
			running.run();
		}
		endsWithin(FAREWELL, this.ended);
	}

	private static boolean endsWithin(Duration limit, CompletableFuture<?> work) {
		CompletableFuture<Boolean> either = work.handle((_, _) -> true)
			.completeOnTimeout(false, limit.toSeconds(), TimeUnit.SECONDS);
		return either.join();
	}

}

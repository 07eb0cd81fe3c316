package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.zhiku.graph.GraphException;

/**
 * So many statements at once as the database does well; some more wait their turn, in
 * order and not for long, and who comes later is told so at once. More at once would only
 * make all of them slower, and wait for a connection instead.
 */
final class InFlight {

	private final int most;

	private final int mostWaiting;

	private final Duration patience;

	private final Deque<Turn> waiting = new ArrayDeque<>();

	private int running;

	InFlight(int most, int mostWaiting, Duration patience) {
		this.most = most;
		this.mostWaiting = mostWaiting;
		this.patience = patience;
	}

	/** The same work, begun when it is its turn. */
	<T> Mono<T> holding(String doing, Mono<T> work) {
		return Mono.defer(() -> {
			Turn turn = new Turn();
			Mono<T> inTurn = switch (enter(turn)) {
				case RUNS -> work;
				case WAITS -> turn.come.asMono().timeout(this.patience, overloaded(doing)).then(work);
				case OVER -> overloaded(doing);
			};
			return inTurn.doFinally((_) -> leave(turn));
		});
	}

	private static <T> Mono<T> overloaded(String doing) {
		return Mono.error(() -> new GraphException.Overloaded(doing));
	}

	private synchronized State enter(Turn turn) {
		if (this.running < this.most) {
			this.running++;
			turn.state = State.RUNS;
		}
		else if (this.waiting.size() < this.mostWaiting) {
			this.waiting.add(turn);
		}
		else {
			turn.state = State.OVER;
		}
		return turn.state;
	}

	/**
	 * However it ended, and wherever it was: its turn may come while its caller leaves.
	 */
	private void leave(Turn turn) {
		Turn next = next(turn);
		if (next != null) {
			next.come.tryEmitEmpty();
		}
	}

	private synchronized @Nullable Turn next(Turn left) {
		State was = left.state;
		left.state = State.OVER;
		return switch (was) {
			case RUNS -> {
				Turn next = this.waiting.poll();
				if (next == null) {
					this.running--;
				}
				else {
					next.state = State.RUNS;
				}
				yield next;
			}
			case WAITS -> {
				this.waiting.remove(left);
				yield null;
			}
			case OVER -> null;
		};
	}

	private enum State {

		WAITS, RUNS, OVER

	}

	private static final class Turn {

		private final Sinks.Empty<Void> come = Sinks.empty();

		/** Guarded by the lock of all turns. */
		private State state = State.WAITS;

	}

}

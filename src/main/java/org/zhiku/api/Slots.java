package org.zhiku.api;

import java.util.concurrent.atomic.AtomicInteger;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** So many long answers at once and no more; who comes later is told so at once. */
public final class Slots {

	private final String what;

	private final int most;

	private final AtomicInteger taken = new AtomicInteger();

	/**
	 * @param what the answers, in plural, as an error names them
	 */
	public Slots(String what, int most) {
		this.what = what;
		this.most = most;
	}

	/** The same, holding a slot from subscription to its end, however it ends. */
	public <T> Flux<T> holding(Publisher<T> work) {
		return Flux.defer(() -> {
			if (this.taken.incrementAndGet() > this.most) {
				this.taken.decrementAndGet();
				return Flux.error(new Overloaded(this.what));
			}
			return Flux.from(work).doFinally((_) -> this.taken.decrementAndGet());
		});
	}

	/** How many are held now. */
	public int taken() {
		return this.taken.get();
	}

}

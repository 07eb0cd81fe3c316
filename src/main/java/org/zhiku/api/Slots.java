package org.zhiku.api;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.zhiku.api.limit.RequestState;

/** So many long answers at once and no more; who comes later is told so at once. */
public final class Slots {

	private final String what;

	private final int mostOfOne;

	private final Shares shares;

	private Slots(String what, int most, int mostOfOne) {
		this.what = what;
		this.mostOfOne = mostOfOne;
		this.shares = new Shares(most, mostOfOne);
	}

	/**
	 * Slots that anybody may take.
	 * @param what the answers, in plural, as an error names them
	 */
	public static Slots open(String what, int most) {
		return new Slots(what, most, most);
	}

	/** Slots of which one person or address may take a quarter. */
	public static Slots shared(String what, int most) {
		return new Slots(what, most, Math.max(1, most / 4));
	}

	/** The same, holding a slot from subscription to its end, however it ends. */
	public <T> Flux<T> holding(Publisher<T> work) {
		return holding("", work);
	}

	/**
	 * The same, holding a slot of one who asks.
	 * @param account by which requests are counted, as {@link RequestState} tells it
	 */
	public <T> Flux<T> holding(String account, Publisher<T> work) {
		return Flux.defer(() -> switch (this.shares.enter(account)) {
			case TAKEN -> Flux.from(work).doFinally((_) -> this.shares.leave(account));
			case ALL_TAKEN -> Flux.error(new Overloaded(this.what));
			case OWN_TAKEN -> Flux.error(Overloaded.byOne(this.what, this.mostOfOne));
		});
	}

	/** How many are held now. */
	public int taken() {
		return this.shares.taken();
	}

}

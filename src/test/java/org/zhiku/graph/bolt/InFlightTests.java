package org.zhiku.graph.bolt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.zhiku.graph.GraphException;

import static org.assertj.core.api.Assertions.assertThat;

class InFlightTests {

	private final InFlight one = new InFlight(1, 1, Duration.ofSeconds(30));

	@Test
	void theNextBeginsWhenTheFirstEnds() {
		Sinks.One<String> first = Sinks.one();
		List<String> done = new ArrayList<>();
		this.one.holding("a", first.asMono()).subscribe(done::add);
		this.one.holding("b", Mono.just("second")).subscribe(done::add);
		assertThat(done).isEmpty();
		first.tryEmitValue("first");
		assertThat(done).containsExactly("first", "second");
	}

	@Test
	void refusesWhatCannotEvenWait() {
		this.one.holding("a", Mono.never()).subscribe();
		this.one.holding("b", Mono.never()).subscribe();
		StepVerifier.create(this.one.holding("c", Mono.just(1))).verifyError(GraphException.Overloaded.class);
	}

	@Test
	void refusesWhatWaitsTooLong() {
		InFlight impatient = new InFlight(1, 1, Duration.ofMillis(10));
		impatient.holding("a", Mono.never()).subscribe();
		StepVerifier.create(impatient.holding("b", Mono.just(1))).verifyError(GraphException.Overloaded.class);
		StepVerifier.create(impatient.holding("c", Mono.just(1))).verifyError(GraphException.Overloaded.class);
	}

	@Test
	void whoLeavesMakesRoom() {
		Disposable running = this.one.holding("a", Mono.never()).subscribe();
		Disposable waiting = this.one.holding("b", Mono.never()).subscribe();
		waiting.dispose();
		List<String> done = new ArrayList<>();
		this.one.holding("c", Mono.just("third")).subscribe(done::add);
		running.dispose();
		assertThat(done).containsExactly("third");
		StepVerifier.create(this.one.holding("d", Mono.just(1))).expectNext(1).verifyComplete();
	}

	@Test
	void aFailureMakesRoom() {
		StepVerifier.create(this.one.holding("a", Mono.error(new IllegalStateException()))).verifyError();
		StepVerifier.create(this.one.holding("b", Mono.just(1))).expectNext(1).verifyComplete();
	}

	@Test
	void neverAreThereMoreThanMayBe() {
		InFlight four = new InFlight(4, 1000, Duration.ofSeconds(30));
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Mono<Integer> work = Mono.defer(() -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			return Mono.delay(Duration.ofNanos(200_000)).thenReturn(1).doOnTerminate(running::decrementAndGet);
		});
		Flux.range(0, 1000)
			.flatMap((_) -> four.holding("x", work).subscribeOn(Schedulers.parallel()), 64)
			.blockLast(Duration.ofSeconds(60));
		assertThat(most.get()).isEqualTo(4);
	}

	/** Whoever leaves in the very moment in which the turn comes gives it on. */
	@Test
	void losesNoTurnToThoseWhoLeave() {
		InFlight four = new InFlight(4, 1000, Duration.ofSeconds(30));
		Mono<Integer> work = Mono.delay(Duration.ofNanos(200_000)).thenReturn(1);
		Flux.range(0, 2000)
			.flatMap((i) -> four.holding("x", work)
				.subscribeOn(Schedulers.parallel())
				.timeout(Duration.ofNanos((i % 7) * 300_000L + 1), Mono.just(0)), 64)
			.blockLast(Duration.ofSeconds(60));
		AtomicInteger atOnce = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Mono<Long> last = Mono.delay(Duration.ofMillis(200))
			.doOnSubscribe((_) -> most.accumulateAndGet(atOnce.incrementAndGet(), Math::max))
			.doOnTerminate(atOnce::decrementAndGet);
		Flux.range(0, 8).flatMap((_) -> four.holding("y", last)).blockLast(Duration.ofSeconds(60));
		assertThat(most.get()).isEqualTo(4);
	}

}

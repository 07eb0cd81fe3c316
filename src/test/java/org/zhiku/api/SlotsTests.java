package org.zhiku.api;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class SlotsTests {

	@Test
	void oneAccountLeavesRoomForOthers() {
		Slots slots = Slots.shared("subscriptions", 8);
		Disposable first = slots.holding("a", Flux.never()).subscribe();
		slots.holding("a", Flux.never()).subscribe();
		StepVerifier.create(slots.holding("a", Flux.just(1)))
			.verifyErrorMessage("One person or address may have 2 subscriptions at once.");
		StepVerifier.create(slots.holding("b", Flux.just(1))).expectNext(1).verifyComplete();
		first.dispose();
		StepVerifier.create(slots.holding("a", Flux.just(1))).expectNext(1).verifyComplete();
		assertThat(slots.taken()).isEqualTo(1);
	}

	@Test
	void allTogetherTakeNoMoreThanThereAre() {
		Slots slots = Slots.shared("subscriptions", 2);
		slots.holding("a", Flux.never()).subscribe();
		slots.holding("b", Flux.never()).subscribe();
		StepVerifier.create(slots.holding("c", Flux.just(1))).verifyError(Overloaded.class);
	}

	@Test
	void anybodyMayTakeAllThatAreOpen() {
		Slots slots = Slots.open("exports", 2);
		slots.holding(Flux.never()).subscribe();
		slots.holding(Flux.never()).subscribe();
		StepVerifier.create(slots.holding(Flux.just(1))).verifyError(Overloaded.class);
	}

}

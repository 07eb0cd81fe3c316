package org.zhiku.policy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.zhiku.ontology.PolicyStatus;
import org.zhiku.policy.StatusFacts.Repeal;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a policy applies on a day. */
class StatusFactsTests {

	private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

	@Test
	void appliesFromItsFirstDayThroughItsLast() {
		StatusFacts facts = new StatusFacts(FIRST, LAST, List.of());
		assertThat(facts.on(FIRST.minusDays(1)).value()).isEqualTo(PolicyStatus.NOT_YET_EFFECTIVE);
		assertThat(facts.on(FIRST).value()).isEqualTo(PolicyStatus.IN_FORCE);
		assertThat(facts.on(LAST).value()).isEqualTo(PolicyStatus.IN_FORCE);
		assertThat(facts.on(LAST.plusDays(1)).value()).isEqualTo(PolicyStatus.EXPIRED);
		assertThat(facts.on(LAST.plusDays(1)).reason()).contains("2024-12-31");
	}

	@Test
	void staysInForceWithoutATerm() {
		assertThat(new StatusFacts(FIRST, null, List.of()).on(LocalDate.of(2099, 1, 1)).value())
			.isEqualTo(PolicyStatus.IN_FORCE);
	}

	@Test
	void isRepealedFromTheDayOnWhichTheRepealingPolicyApplies() {
		LocalDate repealed = LocalDate.of(2022, 5, 1);
		StatusFacts facts = new StatusFacts(FIRST, LAST,
				List.of(new Repeal("《新办法》", repealed), new Repeal("《更新的办法》", repealed.plusYears(1))));
		assertThat(facts.on(repealed.minusDays(1)).value()).isEqualTo(PolicyStatus.IN_FORCE);
		assertThat(facts.on(repealed).value()).isEqualTo(PolicyStatus.REPEALED);
		assertThat(facts.on(LAST.plusDays(1)).reason()).isEqualTo("Repealed by 《新办法》 from 2022-05-01.");
	}

	@Test
	void doesNotGuessWhenARepealHasNoDate() {
		assertThat(new StatusFacts(FIRST, null, List.of(new Repeal("《新办法》", null))).on(LAST).value())
			.isEqualTo(PolicyStatus.UNKNOWN);
	}

	@Test
	void endsWhereItsTermOrTheFirstRepealEndsIt() {
		Repeal within = new Repeal("《新办法》", LAST.minusYears(1));
		Repeal after = new Repeal("《新办法》", LAST.plusYears(1));
		Repeal undated = new Repeal("《新办法》", null);
		assertThat(new StatusFacts(FIRST, LAST, List.of()).on(FIRST).end()).isEqualTo(LAST);
		assertThat(new StatusFacts(FIRST, LAST, List.of(within)).on(FIRST).end()).isEqualTo("2023-12-30");
		assertThat(new StatusFacts(FIRST, null, List.of(within, undated)).on(FIRST).end()).isEqualTo("2023-12-30");
		assertThat(new StatusFacts(FIRST, LAST, List.of(after)).on(FIRST).end()).isEqualTo(LAST);
		assertThat(new StatusFacts(FIRST, LAST, List.of(undated)).on(FIRST).end()).isNull();
		assertThat(new StatusFacts(FIRST, null, List.of()).on(FIRST).end()).isNull();
	}

	@Test
	void isUnknownWithoutAFirstDay() {
		assertThat(new StatusFacts(null, null, List.of()).on(LAST).value()).isEqualTo(PolicyStatus.UNKNOWN);
	}

	@Test
	void endsEvenWithoutAFirstDay() {
		assertThat(new StatusFacts(null, LAST, List.of()).on(LAST.plusDays(1)).value()).isEqualTo(PolicyStatus.EXPIRED);
	}

}

package org.zhiku.ingest.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	private final WorkTally work = new WorkTally();

	private final RecentPace pace = new RecentPace();

	@Test
	void ofWhatWasReadOnlyThePartThatIsDoneCounts() {
		this.work.total(1000);
		this.work.passed(400);
		this.work.read(100);
		this.work.read(300);
		this.work.done(100);
		IngestAdvance advance = this.work.advance(done(1), Duration.ofSeconds(1));
		assertThat(advance.bytesDone()).isEqualTo(100);
		assertThat(advance.progress()).isEqualTo(0.1);
	}

	@Test
	void neverGoesBackWhenMoreIsRead() {
		this.work.passed(400);
		this.work.read(100);
		this.work.done(100);
		long before = this.work.advance(done(1), Duration.ofSeconds(1)).bytesDone();
		this.work.passed(500);
		this.work.read(900);
		assertThat(this.work.advance(done(1), Duration.ofSeconds(1)).bytesDone()).isEqualTo(before);
	}

	@Test
	void knowsNoPartAndNoRemainingTimeWhileTheWholeIsBeingCounted() {
		this.work.passed(400);
		this.work.advance(done(10), Duration.ofSeconds(5));
		IngestAdvance advance = this.work.advance(done(30), Duration.ofSeconds(10));
		assertThat(advance.progress()).isNull();
		assertThat(advance.remaining()).isNull();
		assertThat(advance).hasToString("30 read: 30 new, 0 changed, 0 unchanged; 0 failed, 0 skipped; 4.0/s, "
				+ "remaining time not known yet");
	}

	@Test
	void saysPartPaceAndRemainingTimeToAPerson() {
		this.work.total(1000);
		this.work.passed(50);
		this.work.advance(done(100), Duration.ofSeconds(5));
		this.work.passed(100);
		IngestAdvance advance = this.work.advance(done(200), Duration.ofSeconds(10));
		assertThat(advance).hasToString(
				"10 %; 200 read: 200 new, 0 changed, 0 unchanged; 0 failed, 0 skipped; 20/s, " + "about 2 min left");
	}

	@Test
	void moreBytesThanWereCountedAreNoMoreThanAll() {
		this.work.total(100);
		this.work.passed(150);
		assertThat(this.work.advance(done(1), Duration.ofSeconds(1)).progress()).isEqualTo(1.0);
	}

	@Test
	void estimatesFromThePaceOfLateAndNotFromThatOfTheBeginning() {
		for (int second = 1; second <= 10; second++) {
			this.pace.reached(Duration.ofSeconds(second), second * 1000L, second * 1000L);
		}
		for (int second = 11; second <= 60; second++) {
			this.pace.reached(Duration.ofSeconds(second), 10_000 + (second - 10) * 10L, 10_000 + (second - 10) * 10L);
		}
		assertThat(this.pace.documentsPerSecond()).isEqualTo(10.0);
		assertThat(this.pace.timeFor(600)).isEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void guessesNothingFromTooLittle() {
		this.pace.reached(Duration.ofSeconds(2), 100, 100);
		assertThat(this.pace.timeFor(600)).isNull();
		this.pace.reached(Duration.ofSeconds(4), 200, 200);
		assertThat(this.pace.timeFor(600)).isNull();
		this.pace.reached(Duration.ofSeconds(6), 300, 300);
		assertThat(this.pace.timeFor(600)).isEqualTo(Duration.ofSeconds(12));
	}

	@Test
	void theStartOfTheGraphIsNoWork() {
		this.work.total(10_000);
		for (int second = 1; second <= 20; second++) {
			IngestAdvance waiting = this.work.advance(done(0), Duration.ofSeconds(second));
			assertThat(waiting.toString()).endsWith("remaining time not known yet");
		}
		for (int second = 20; second <= 24; second++) {
			this.work.passed((second - 19) * 100L);
			this.work.advance(done((second - 19) * 10L), Duration.ofSeconds(second));
		}
		IngestAdvance advance = this.work.advance(done(50), Duration.ofSeconds(24));
		assertThat(advance.documentsPerSecond()).isEqualTo(10.0);
		assertThat(advance.remaining()).isEqualTo(Duration.ofSeconds(95));
	}

	@Test
	void guessesNothingFromTheFirstDocumentOfMany() {
		this.pace.reached(Duration.ofSeconds(20), 1, 100);
		assertThat(this.pace.timeFor(600)).isNull();
		this.pace.reached(Duration.ofSeconds(30), 2, 200);
		assertThat(this.pace.timeFor(600)).isNull();
		this.pace.reached(Duration.ofSeconds(50), 2, 200);
		assertThat(this.pace.timeFor(600)).as("no more than two in half a minute").isEqualTo(Duration.ofSeconds(180));
	}

	@Test
	void guessesNothingWhileNothingMoves() {
		this.pace.reached(Duration.ofSeconds(1), 10, 100);
		for (int second = 2; second <= 90; second++) {
			this.pace.reached(Duration.ofSeconds(second), 10, 100);
		}
		assertThat(this.pace.timeFor(600)).isNull();
		assertThat(this.pace.documentsPerSecond()).isZero();
	}

	private static IngestCounts done(long documents) {
		return new IngestCounts(documents, documents, 0, 0, 0, 0);
	}

}

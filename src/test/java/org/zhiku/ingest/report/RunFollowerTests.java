package org.zhiku.ingest.report;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which news of runs one who follows them is told. */
class RunFollowerTests {

	@Test
	void tellsRunsAsTheyAreAndThenWhatIsNew() {
		RunState running = state("1", IngestState.RUNNING, 1);
		RunFollower follower = new RunFollower(List.of(running));
		assertThat(follower.news(List.of(running))).containsExactly(running);
		assertThat(follower.news(List.of(running))).isEmpty();
		RunState further = state("1", IngestState.RUNNING, 2);
		RunState second = state("2", IngestState.RUNNING, 0);
		assertThat(follower.news(List.of(further, second))).containsExactly(further, second);
	}

	@Test
	void tellsTheEndOnceAndNothingThatEndedBefore() {
		RunState before = state("1", IngestState.COMPLETED, 1);
		RunFollower follower = new RunFollower(List.of(before));
		assertThat(follower.news(List.of(before))).isEmpty();
		RunState quick = state("2", IngestState.COMPLETED, 1);
		assertThat(follower.news(List.of(before, quick))).as("begun and ended between two looks")
			.containsExactly(quick);
		assertThat(follower.news(List.of(before, quick))).isEmpty();
		assertThat(follower.news(List.of())).as("forgotten").isEmpty();
	}

	private static RunState state(String run, IngestState state, int read) {
		IngestTiming timing = new IngestTiming(Instant.EPOCH, null, 1, 0, null, null);
		return new RunState(run,
				new IngestReport(state, null, "1", List.of("corpus"), timing, new IngestCounts(read, 0, 0, 0, 0, 0),
						List.of(), List.of(), 0, List.of(), IngestCounts.NONE, List.of()));
	}

}

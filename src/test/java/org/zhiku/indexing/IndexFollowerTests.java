package org.zhiku.indexing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zhiku.graph.GraphException;
import org.zhiku.testsupport.RecordingSearchEngine;
import org.zhiku.testsupport.ScriptedChangeFeed;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class IndexFollowerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final FollowerSettings SETTINGS = new FollowerSettings(true, Duration.ofMillis(5), 3,
			Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(200));

	private final ScriptedChangeFeed feed = new ScriptedChangeFeed();

	private final RecordingSearchEngine engine = new RecordingSearchEngine();

	private final IndexFollower follower = new IndexFollower(this.feed, this.engine, SETTINGS);

	@AfterEach
	void stop() {
		this.follower.stop();
	}

	@Test
	void takesOverWhatWasThereInBatches() {
		for (int i = 0; i < 7; i++) {
			this.feed.write(policy("p" + i).title("第" + i));
		}
		this.follower.start();
		await(7);
		assertThat(this.engine.policies()).hasSize(7);
		assertThat(this.engine.batches()).containsExactly(3, 3, 1);
	}

	@Test
	void takesOverWhatComesLater() {
		this.follower.start();
		await(this.feed.write(policy("a").text("一")));
		await(this.feed.write(policy("a").text("二")));
		assertThat(this.engine.policies().get(id("a")).text()).isEqualTo("二");
		await(this.feed.delete(id("a")));
		assertThat(this.engine.policies()).isEmpty();
	}

	@Test
	void reachesARevisionThatChangedNoPolicy() {
		this.follower.start();
		this.feed.write(policy("a"));
		await(this.feed.touchNothing());
		until(() -> this.follower.state().equals(new FollowerState(2, 2, null)));
	}

	@Test
	void goesOnFromWhereTheIndexIs() {
		this.feed.write(policy("a"));
		this.feed.write(policy("b"));
		this.engine.clear("first").block();
		this.engine.apply(List.of(policy("a").put()), 1).block();
		this.follower.start();
		await(2);
		assertThat(this.feed.asked()).containsExactly(1L);
	}

	@Test
	void knowsWhatTheIndexHoldsBeforeTheGraphAnswers(CapturedOutput output) {
		this.engine.clear("first").block();
		this.engine.apply(List.of(policy("a").put()), 7).block();
		this.feed.fail(Integer.MAX_VALUE);
		this.follower.start();
		until(() -> this.follower.state().error() != null);
		assertThat(this.follower.state().revision()).isEqualTo(7);
		assertThat(this.follower.state().lag()).isZero();
		assertThat(output.getOut()).contains("The index stays at revision 7 for now");
	}

	@Test
	void outlivesAnOutageOfTheGraphAndSaysSoOnce(CapturedOutput output) {
		this.follower.start();
		await(this.feed.write(policy("a")));
		this.feed.fail(5);
		until(() -> this.follower.state().error() != null);
		assertThat(this.follower.state().revision()).isEqualTo(1);
		await(this.feed.write(policy("b")));
		until(() -> this.follower.state().error() == null);
		assertThat(this.feed.failuresLeft()).isZero();
		assertThat(output.getOut().split("The index stays at revision", -1)).hasSize(2);
		assertThat(output.getOut()).contains("follows the graph again");
	}

	@Test
	void appliesAgainWhatTheIndexFailedToTake() {
		for (int i = 0; i < 7; i++) {
			this.feed.write(policy("p" + i));
		}
		this.engine.fail(3);
		this.follower.start();
		await(7);
		assertThat(this.engine.policies()).hasSize(7);
	}

	@Test
	void bringsAnIndexThatFellBackUpAgain() {
		this.follower.start();
		await(this.feed.write(policy("a")));
		await(this.feed.write(policy("b")));
		this.engine.fallBackTo(1);
		until(() -> this.engine.revision().block() == 2);
		assertThat(this.engine.policies()).hasSize(2);
	}

	@Test
	void indexesAnewWhenTheGraphIsAnother(CapturedOutput output) {
		this.follower.start();
		this.feed.write(policy("old"));
		await(this.feed.write(policy("older")));
		this.feed.startOver("second");
		this.feed.write(policy("new"));
		this.feed.write(policy("newer"));
		this.feed.write(policy("newest"));
		until(() -> this.engine.policies().keySet().equals(Set.of(id("new"), id("newer"), id("newest"))));
		assertThat(output.getOut().split("another graph", -1)).hasSize(2);
	}

	@Test
	void indexesAnewWhenTheGraphIsAnOlderStateOfItself(CapturedOutput output) {
		this.follower.start();
		this.feed.write(policy("old"));
		await(this.feed.write(policy("older")));
		this.feed.startOver("first");
		this.feed.write(policy("new"));
		until(() -> this.engine.policies().keySet().equals(Set.of(id("new"))));
		assertThat(output.getOut()).contains("older state");
	}

	@Test
	void aFirstIndexIsNoReasonForAWarning(CapturedOutput output) {
		this.follower.start();
		await(this.feed.write(policy("a")));
		assertThat(output.getOut()).doesNotContain("anew");
	}

	@Test
	void knowsHowFarBehindItIs() {
		assertThat(new FollowerState(3, 8, null).lag()).isEqualTo(5);
		assertThat(new FollowerState(8, 8, null).lag()).isZero();
	}

	@Test
	void doesNothingAfterItsStop() {
		this.follower.start();
		this.follower.start();
		await(this.feed.write(policy("a")));
		this.follower.stop();
		assertThat(this.follower.isRunning()).isFalse();
		this.feed.write(policy("b"));
		assertThat(this.engine.policies()).hasSize(1);
		this.follower.start();
		await(2);
	}

	@Test
	void refusesSettingsThatCannotWork() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FollowerSettings(true, Duration.ZERO, 1, Duration.ofMillis(1), Duration.ofMillis(1),
					Duration.ofMillis(1)))
			.withMessageContaining("zhiku.index");
	}

	private void await(long revision) {
		this.engine.await(revision, PATIENCE).block();
	}

	private static void until(Callable<Boolean> reached) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(reached);
	}

}

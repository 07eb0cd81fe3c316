package org.zhiku.indexing;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.zhiku.graph.GraphException;
import org.zhiku.testsupport.RecordingSearchEngine;
import org.zhiku.testsupport.ScriptedChangeFeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

@Timeout(60)
class IndexRebuildTests {

	private static final FollowerSettings SETTINGS = new FollowerSettings(true, Duration.ofMillis(5), 3,
			Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(200));

	private final ScriptedChangeFeed feed = new ScriptedChangeFeed();

	private final RecordingSearchEngine engine = new RecordingSearchEngine();

	private final IndexRebuild rebuild = new IndexRebuild(this.feed, this.engine, SETTINGS);

	@Test
	void replacesWhatWasThereByWhatTheGraphHas() {
		long newest = this.feed.write(policy("a"));
		this.engine.apply(List.of(policy("old").put()), newest).block();
		for (int i = 0; i < 7; i++) {
			newest = this.feed.write(policy("p" + i));
		}
		assertThat(this.rebuild.run().blockLast()).isEqualTo(new FollowerState(newest, newest, null));
		assertThat(this.engine.policies()).hasSize(8).doesNotContainKey(id("old"));
		assertThat(this.engine.revision().block()).isEqualTo(newest);
		assertThat(this.rebuild.state()).isNull();
	}

	@Test
	void holdsRevisionsThatChangedNoPolicy() {
		this.feed.write(policy("a"));
		long newest = this.feed.touchNothing();
		this.rebuild.run().blockLast();
		assertThat(this.engine.revision().block()).isEqualTo(newest);
	}

	@Test
	void beginsOnlyWhileTheGraphAnswers() {
		long newest = this.feed.write(policy("a"));
		this.engine.apply(List.of(policy("old").put()), newest).block();
		this.feed.fail(Integer.MAX_VALUE);
		assertThatExceptionOfType(GraphException.Unavailable.class).isThrownBy(() -> this.rebuild.run().blockLast());
		assertThat(this.engine.policies()).containsOnlyKeys(id("old"));
		this.feed.fail(2);
		this.rebuild.run().blockLast();
		assertThat(this.engine.policies()).containsOnlyKeys(id("a"));
	}

	@Test
	void leavesTheOldIndexWhenTheGraphFailsInTheMiddle() {
		for (int i = 0; i < 7; i++) {
			this.feed.write(policy("p" + i));
		}
		this.engine.apply(List.of(policy("old").put()), 1).block();
		assertThatExceptionOfType(GraphException.Unavailable.class)
			.isThrownBy(() -> this.rebuild.run().doOnNext((state) -> this.feed.fail(1)).blockLast());
		assertThat(this.engine.policies()).containsOnlyKeys(id("old"));
		assertThat(this.engine.isBuilding()).isFalse();
		assertThat(this.rebuild.state().error()).contains("scripted");
		assertThat(this.rebuild.run().blockLast().error()).isNull();
		assertThat(this.rebuild.state()).isNull();
	}

	@Test
	void leavesTheOldIndexWhenTheGraphIsReplacedMeanwhile() {
		for (int i = 0; i < 7; i++) {
			this.feed.write(policy("p" + i));
		}
		this.engine.apply(List.of(policy("old").put()), 1).block();
		assertThatExceptionOfType(GraphException.Refused.class)
			.isThrownBy(() -> this.rebuild.run().doOnNext((state) -> this.feed.startOver("second")).blockLast());
		assertThat(this.engine.policies()).containsOnlyKeys(id("old"));
		assertThat(this.engine.isBuilding()).isFalse();
	}

	@Test
	void leavesTheOldIndexWhenItIsInterrupted() {
		for (int i = 0; i < 7; i++) {
			this.feed.write(policy("p" + i));
		}
		this.engine.apply(List.of(policy("old").put()), 1).block();
		this.rebuild.run().take(1).blockLast();
		assertThat(this.engine.policies()).containsOnlyKeys(id("old"));
		assertThat(this.engine.isBuilding()).isFalse();
	}

}

package org.zhiku.discovery.saved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches.Change;
import org.zhiku.graph.SavedSearches.News;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchQuery;
import org.zhiku.testsupport.KeptSearches;
import org.zhiku.testsupport.TitleSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is looked for, of what, and when. */
class MatchWatchTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final NodeId CARE = NodeId.of(NodeKind.SAVED_SEARCH, "care");

	private static final NodeId ALL = NodeId.of(NodeKind.SAVED_SEARCH, "all");

	private final KeptSearches searches = new KeptSearches();

	private final TitleSearch engine = new TitleSearch();

	private final MatchWatch watch = watch();

	@BeforeEach
	void start() {
		this.watch.start();
	}

	@AfterEach
	void stop() {
		this.watch.stop();
	}

	@Test
	void tellsEachSearchOfWhatItFindsAmongTheChanges() {
		put("before", "养老");
		awaitTold();
		save(CARE, "养老", "{\"years\":[2024]}");
		save(ALL, "", null);
		this.watch.stop();
		Change one = put("one", "养老护理");
		Change two = put("two", "教育");
		this.watch.start();
		awaitTold();
		assertThat(this.searches.taken()).extracting((news) -> news.search().id(), News::upTo, News::matches)
			.containsExactly(tuple(CARE, 3L, List.of(one)), tuple(ALL, 3L, List.of(one, two)));
		List<SearchQuery> asked = this.engine.queries();
		assertThat(asked).isNotEmpty().allSatisfy((query) -> {
			assertThat(query.browse()).isTrue();
			assertThat(query.filter().policies()).isNotEmpty()
				.isSubsetOf(one.policy(), two.policy())
				.doesNotContain(id("before"));
			assertThat(query.filter().years()).isEqualTo(query.text().isEmpty() ? List.of() : List.of(2024));
		});
	}

	@Test
	void goesOnAfterAStopWithoutTellingAnythingAgain() {
		save(CARE, "养老", null);
		Change one = put("one", "养老");
		awaitTold();
		assertThat(matches()).containsExactly(one);
		this.watch.stop();
		Change two = put("two", "养老");
		MatchWatch another = watch();
		another.start();
		awaitTold();
		another.stop();
		assertThat(matches()).containsExactly(two);
	}

	@Test
	void looksThroughManyChangesInPages() {
		save(CARE, "养老", null);
		this.watch.stop();
		List<Change> all = new ArrayList<>();
		for (int i = 0; i < 1200; i++) {
			all.add(put("p" + i, "养老"));
		}
		this.watch.start();
		awaitTold();
		assertThat(matches()).containsExactlyInAnyOrderElementsOf(all);
		assertThat(this.engine.queries()).extracting((query) -> query.filter().policies().size())
			.containsExactly(500, 500, 200);
	}

	@Test
	void aTextIsFoundOnceTheIndexHoldsALaterChangeOfItsPolicy() {
		save(CARE, "养老", null);
		this.watch.stop();
		Change one = put("one", "养老");
		long restamped = this.searches.restamp(id("two"));
		long text = this.searches.change(id("three"));
		long later = this.searches.restamp(id("three"));
		this.engine.put(id("two"), "教育", restamped);
		this.engine.put(id("four"), "教育", text);
		this.watch.start();
		Awaitility.await().atMost(PATIENCE).until(() -> told(CARE) == text - 1);
		assertThat(matches()).containsExactly(one);
		this.engine.put(id("three"), "养老", later);
		awaitTold();
		assertThat(matches()).containsExactly(new Change(id("three"), text));
	}

	@Test
	void aFailureDelaysAndLosesNothingAndARefusedQueryKeepsNobodyWaiting() {
		save(CARE, "养老", null);
		save(ALL, "REFUSED", null);
		this.engine.fail(3);
		Change one = put("one", "养老");
		awaitTold();
		assertThat(told(ALL)).isEqualTo(1);
		assertThat(matches()).containsExactly(one);
	}

	@Test
	void aFilterThatCannotBeReadAnyMoreWaitsAndKeepsNobodyWaiting() {
		save(ALL, "", "{\"topics\":[\"RENAMED\"]}");
		save(CARE, "养老", null);
		Change one = put("one", "养老");
		Awaitility.await().atMost(PATIENCE).until(() -> told(CARE) == one.revision());
		assertThat(matches()).containsExactly(one);
		Change two = put("two", "养老");
		Awaitility.await().atMost(PATIENCE).until(() -> told(CARE) == two.revision());
		assertThat(told(ALL)).as("what it would find is still to be told").isEqualTo(0);
		assertThat(matches()).containsExactly(two);
	}

	@Test
	void aTextThatWaitsForTheIndexKeepsNobodyWaiting() {
		save(ALL, "", null);
		this.watch.stop();
		long early = this.searches.change(id("early"));
		save(CARE, "养老", null);
		Change one = put("one", "养老");
		this.searches.restamp(id("early"));
		this.watch.start();
		Awaitility.await().atMost(PATIENCE).until(() -> told(CARE) == one.revision());
		assertThat(told(ALL)).isEqualTo(early - 1);
		assertThat(matches()).containsExactly(one);
	}

	@Test
	void signalsThatThereIsSomethingToRead() {
		save(CARE, "养老", null);
		List<Long> signals = new ArrayList<>();
		Disposable subscription = this.watch.told(CARE).subscribe(signals::add);
		Awaitility.await().atMost(PATIENCE).until(() -> signals.size() == 1);
		put("one", "教育");
		awaitTold();
		assertThat(signals).as("nothing was found").containsExactly(0L);
		put("two", "养老");
		Awaitility.await().atMost(PATIENCE).until(() -> signals.size() == 2);
		assertThat(signals).containsExactly(0L, 2L);
		subscription.dispose();
	}

	@Test
	void signalsAtOnceThoughNoRoundHasEnded() {
		this.watch.stop();
		assertThat(watch().told(CARE).next().block(PATIENCE)).isEqualTo(0L);
	}

	@Test
	void signalsThatASearchIsGone() {
		List<Long> signals = new ArrayList<>();
		List<Long> others = new ArrayList<>();
		Disposable subscription = this.watch.told(CARE).subscribe(signals::add);
		Disposable other = this.watch.told(ALL).subscribe(others::add);
		this.watch.forget(CARE);
		assertThat(signals).hasSize(2);
		assertThat(others).hasSize(1);
		subscription.dispose();
		other.dispose();
	}

	/** Every search was told up to the newest revision. */
	private void awaitTold() {
		Awaitility.await().atMost(PATIENCE).until(() -> {
			long newest = this.engine.revision().block();
			return this.searches.behind(newest).collectList().block().isEmpty();
		});
	}

	private long told(NodeId search) {
		return this.searches.toldTo(search).block();
	}

	private List<Change> matches() {
		return this.searches.taken().stream().flatMap((news) -> news.matches().stream()).toList();
	}

	private void save(NodeId id, String query, String filter) {
		this.searches.save(new SavedSearch(id, query, "anna", query, filter, 0), Instant.EPOCH, 10).block();
	}

	private Change put(String key, String title) {
		long revision = this.searches.change(id(key));
		this.engine.put(id(key), title, revision);
		return new Change(id(key), revision);
	}

	private static NodeId id(String key) {
		return NodeId.of(NodeKind.POLICY, key);
	}

	private MatchWatch watch() {
		SavedSearchSettings settings = new SavedSearchSettings(10, 10, Duration.ofMillis(5), Duration.ofMillis(10),
				Duration.ofMillis(50));
		return new MatchWatch(this.searches, this.engine, settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
	}

}

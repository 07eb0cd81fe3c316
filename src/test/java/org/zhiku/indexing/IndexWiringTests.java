package org.zhiku.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SuggestQuery;
import org.zhiku.testsupport.ScriptedChangeFeed;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** The engine and its follower as Spring puts them together. */
class IndexWiringTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path data;

	@Test
	void whatIsWrittenIsIndexedAndKeptOverARestart() {
		ScriptedChangeFeed feed = new ScriptedChangeFeed();
		long revision = feed.write(policy("a").title("职业技能"));
		ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Wiring.class)
			.withBean(ChangeFeed.class, () -> feed)
			.withPropertyValues("zhiku.data-dir=" + this.data, "zhiku.semantic.enabled=false",
					"zhiku.index.interval=5ms");
		runner.run((context) -> {
			SearchEngine engine = context.getBean(SearchEngine.class);
			engine.await(revision, PATIENCE).block();
			assertThat(engine.size().block()).isEqualTo(1);
			assertThat(this.data.resolve("index")).isNotEmptyDirectory();
		});
		runner.run((context) -> {
			assertThat(context.getBean(SearchEngine.class).revision().block()).isEqualTo(revision);
			assertThat(context.getBean(IndexFollower.class).isRunning()).isTrue();
		});
		assertThat(feed.asked()).containsExactly(0L);
	}

	@Test
	void theOperatorsTablesReachTheIndexWhichIsBuiltAgainForThem(@TempDir Path tables) throws IOException {
		Files.writeString(tables.resolve("local.tsv"), "湖南省\t湘数办\t数据局\n");
		ScriptedChangeFeed feed = new ScriptedChangeFeed();
		long revision = feed.write(policy("a").title("职业技能").issuedBy("湖南省数据局"));
		ApplicationContextRunner plain = new ApplicationContextRunner().withUserConfiguration(Wiring.class)
			.withBean(ChangeFeed.class, () -> feed)
			.withPropertyValues("zhiku.data-dir=" + this.data, "zhiku.semantic.enabled=false",
					"zhiku.index.interval=5ms");
		ApplicationContextRunner own = plain.withPropertyValues("zhiku.gazetteer.dir=" + tables);
		for (ApplicationContextRunner runner : List.of(plain, own, own)) {
			runner.run((context) -> {
				SearchEngine engine = context.getBean(SearchEngine.class);
				engine.await(revision, PATIENCE).block();
				assertThat(detailOnceRead(engine)).isEqualTo((runner == own) ? "湖南省湘数办" : "");
			});
		}
		assertThat(feed.asked()).as("all of the graph, and once more for the tables").containsExactly(0L, 0L);
	}

	/** Suggestions read the names of a new state a moment after it shows. */
	private static String detailOnceRead(SearchEngine engine) {
		return Mono.defer(() -> engine.suggest(SuggestQuery.of("湖南省湘数办")))
			.filter((found) -> !found.isEmpty())
			.repeatWhenEmpty((tries) -> tries.delayElements(Duration.ofMillis(20)))
			.map((found) -> Objects.requireNonNullElse(found.getFirst().detail(), ""))
			.block(PATIENCE);
	}

	@Test
	void opensNoIndexWhereNothingShallFollow() {
		new ApplicationContextRunner().withUserConfiguration(Wiring.class)
			.withBean(ChangeFeed.class, ScriptedChangeFeed::new)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.withPropertyValues("zhiku.data-dir=" + this.data, "zhiku.semantic.enabled=false",
					"zhiku.index.follow=false")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.data.resolve("index")).doesNotExist();
			});
	}

	@Test
	void settingsThatCannotWorkStopTheStart() {
		new ApplicationContextRunner().withUserConfiguration(Wiring.class)
			.withBean(ChangeFeed.class, ScriptedChangeFeed::new)
			.withPropertyValues("zhiku.data-dir=" + this.data, "zhiku.semantic.enabled=false",
					"zhiku.search.max-terms=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("zhiku.search.max-terms"));
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan({ "org.zhiku.gazetteer", "org.zhiku.search.lucene", "org.zhiku.indexing" })
	@ConfigurationPropertiesScan({ "org.zhiku.search.lucene", "org.zhiku.indexing" })
	static class Wiring {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}

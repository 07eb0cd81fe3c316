package org.zhiku.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.search.meaning.Administration;
import org.zhiku.search.meaning.Interpretation.Kind;
import org.zhiku.testsupport.IndexedPolicyBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What an operator's own tables call a department, in queries and suggestions. */
class OperatorNamesTests {

	private static final LuceneSettings SETTINGS = LuceneSettingsOfTests.NO_TIMED_COMMIT;

	private static final IndexedPolicyBuilder[] POLICIES = {
			policy("by it").title("关于开放公共信息的通知").issuedBy("示例省大数据发展管理局").in("示例省"),
			policy("of it").title("关于示数办搬迁的通知").issuedBy("示例省教育厅").in("示例省") };

	@TempDir
	private Path folder;

	private Path tables;

	@BeforeEach
	void writeTables() throws IOException {
		this.tables = Files.createDirectory(this.folder.resolve("tables"));
		Files.writeString(this.tables.resolve("provinces.tsv"), "990000\t示例省\t示例\t示\n");
		Files.writeString(this.tables.resolve("local.tsv"), "示例省\t示数办\t大数据发展管理局\n");
	}

	@Test
	void areUnderstoodInQueries() throws IOException {
		try (LuceneSearchEngine engine = open(Administration.of(GazetteerTables.with(this.tables)))) {
			index(engine);
			SearchResult result = search(engine, "示例省示数办");
			assertThat(result.interpretation().parts()).extracting((part) -> part.kind() + " " + part.meanings())
				.containsExactly(Kind.REGION + " [示例省]", Kind.DEPARTMENT + " [大数据发展管理局]");
			assertThat(result.hits()).extracting(Hit::node).contains(id("by it"));
		}
		try (LuceneSearchEngine engine = open(Administration.shipped())) {
			assertThat(search(engine, "示例省示数办").interpretation().parts()).isEmpty();
		}
	}

	@Test
	void areSuggested() throws IOException {
		try (LuceneSearchEngine engine = open(Administration.of(GazetteerTables.with(this.tables)))) {
			index(engine);
			for (String typed : List.of("示例省示数", "示例示数办", "示數辦", "slssb")) {
				Suggestion first = engine.suggest(SuggestQuery.of(typed)).block().getFirst();
				assertThat(first.text()).as(typed).isEqualTo("示例省大数据发展管理局");
				assertThat(first.detail()).as(typed).isEqualTo("示例省示数办");
			}
		}
	}

	@Test
	void buildTheIndexAgainWhenTheyChange() throws IOException {
		Administration before = Administration.of(GazetteerTables.with(this.tables));
		try (LuceneSearchEngine engine = open(before)) {
			index(engine);
		}
		Files.writeString(this.tables.resolve("cities.tsv"), "990100\t甲市\t甲\n");
		try (LuceneSearchEngine engine = open(Administration.of(GazetteerTables.with(this.tables)))) {
			assertThat(engine.size().block()).as("a place is in no index").isEqualTo(2);
		}
		Files.writeString(this.tables.resolve("local.tsv"), "示例省\t示数办|示数局\t大数据发展管理局\n");
		try (LuceneSearchEngine engine = open(Administration.of(GazetteerTables.with(this.tables)))) {
			assertThat(engine.size().block()).isZero();
			assertThat(engine.revision().block()).as("asks the graph for everything").isZero();
			index(engine);
		}
		try (LuceneSearchEngine engine = open(Administration.of(GazetteerTables.with(this.tables)))) {
			assertThat(engine.size().block()).isEqualTo(2);
		}
	}

	private LuceneSearchEngine open(Administration administration) {
		LuceneIndex index = LuceneIndex.open(this.folder.resolve("index"), administration.departments(),
				SETTINGS.buffer(), 4, Duration.ofMinutes(1));
		return new LuceneSearchEngine(index, administration, SETTINGS, Clock.systemUTC());
	}

	private static void index(LuceneSearchEngine engine) {
		List<IndexChange> changes = Arrays.stream(POLICIES).<IndexChange>map(IndexedPolicyBuilder::put).toList();
		engine.apply(changes, 1).block();
	}

	private static SearchResult search(LuceneSearchEngine engine, String query) {
		return engine.search(SearchQuery.of(query)).block();
	}

}

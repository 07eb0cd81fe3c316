package org.zhiku.testsupport;

import java.nio.file.Path;
import java.time.Duration;

import org.zhiku.indexing.FollowerSettings;
import org.zhiku.indexing.IndexRebuild;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.ReportFolder;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.semantic.HybridSearch;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The read features over HTTP, with a graph and an engine that only remember. It bears no
 * stereotype, so that a scan of the whole application does not find it.
 */
@EnableAutoConfiguration
@ComponentScan({ "org.zhiku.api", "org.zhiku.policy", "org.zhiku.task", "org.zhiku.organization", "org.zhiku.discovery",
		"org.zhiku.exploration", "org.zhiku.ops.index", "org.zhiku.editing", "org.zhiku.reporting",
		"org.zhiku.security", "org.zhiku.web" })
public class ApiServer {

	/** The readiness that the settings describe has parts that are not here. */
	public static final String PART_ONLY = "management.endpoint.health.validate-group-membership=false";

	@Bean
	RecordingGraphReader recordingGraphReader() {
		return new RecordingGraphReader();
	}

	@Bean
	RecordingGraphExplorer recordingGraphExplorer() {
		return new RecordingGraphExplorer();
	}

	/** None was ever kept. */
	@Bean
	IngestReports ingestReports() {
		return new IngestReports(new ReportFolder(Path.of("target", "no-reports")));
	}

	@Bean
	RefusingOrganizationEditor refusingOrganizationEditor() {
		return new RefusingOrganizationEditor();
	}

	@Bean
	RememberedAnswers rememberedAnswers() {
		return new RememberedAnswers();
	}

	@Bean
	RecordingGraphWriter recordingGraphWriter() {
		return new RecordingGraphWriter();
	}

	@Bean
	ReadingIntake readingIntake() {
		return new ReadingIntake();
	}

	/** Of an empty graph. */
	@Bean
	ScriptedChangeFeed scriptedChangeFeed() {
		return new ScriptedChangeFeed();
	}

	@Bean
	IndexRebuild indexRebuild(ScriptedChangeFeed feed, PlannedSearch engine) {
		return new IndexRebuild(feed, engine, new FollowerSettings(true, Duration.ofMillis(5), 3, Duration.ofMillis(5),
				Duration.ofMillis(20), Duration.ofMillis(200)));
	}

	@Bean
	KeptSearches keptSearches() {
		return new KeptSearches();
	}

	@Bean
	PlannedSearch plannedSearch() {
		return new PlannedSearch();
	}

	/** By words alone. */
	@Bean
	HybridSearch hybridSearch(SearchEngine engine) {
		return new HybridSearch(engine, null, SemanticSettingsOfTests.AT_ONCE);
	}

}

package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.graph.GraphWriter;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.ReportFolder;

/** Wires the way in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {

	@Bean
	CorpusReader corpusReader(IngestProperties properties) {
		IngestProperties.Ingest settings = properties.ingest();
		return new CorpusReader(new ReadLimits(settings.maxFileSize().toBytes(),
				Math.toIntExact(settings.maxLineSize().toBytes()), settings.packed().limits()));
	}

	@Bean
	Gazetteer gazetteer(GazetteerTables tables) {
		return Gazetteer.of(tables);
	}

	@Bean
	PolicyExtractor policyExtractor(Gazetteer gazetteer) {
		return new PolicyExtractor(gazetteer);
	}

	@Bean
	IngestRun ingestRun(CorpusReader corpus, PolicyExtractor extractor, Gazetteer gazetteer, GazetteerTables tables,
			GraphWriter graph, IngestProperties properties) {
		return new IngestRun(corpus, Extractor.of(extractor, gazetteer, tables.folder()), graph,
				IngestPace.of(properties.ingest()));
	}

	/** Whoever waits for an answer waits no longer than it makes sense to ask again. */
	@Bean
	PolicyIntake policyIntake(CorpusReader corpus, PolicyExtractor extractor, Gazetteer gazetteer,
			GazetteerTables tables, GraphWriter graph, IngestReports reports) {
		IngestRun ingest = new IngestRun(corpus, Extractor.of(extractor, gazetteer, tables.folder()), graph,
				IngestPace.OF_ONE);
		return new ReportedIntake(corpus, new ReportedIngest(ingest, reports));
	}

	@Bean
	IngestReports ingestReports(@Value("${zhiku.data-dir:./data}") Path data) {
		return new IngestReports(new ReportFolder(data.resolve("reports")));
	}

	@Bean
	ReportedIngest reportedIngest(IngestRun ingest, IngestReports reports) {
		return new ReportedIngest(ingest, reports);
	}

	@Bean
	CorpusAtStart corpusAtStart(ReportedIngest ingest, IngestProperties properties) {
		ApplicationHome home = new ApplicationHome(IngestConfiguration.class);
		List<Path> corpus = properties.corpus()
			.stream()
			.map((path) -> CorpusLocation.find(path, home.getDir().toPath()))
			.toList();
		return new CorpusAtStart(ingest, corpus, properties.ingest().atStart());
	}

}

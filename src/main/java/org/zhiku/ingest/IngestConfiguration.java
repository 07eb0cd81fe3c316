package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.Succession;

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
	Gazetteer gazetteer(IngestProperties properties) {
		String folder = properties.gazetteer().dir();
		return folder.isBlank() ? Gazetteer.load() : Gazetteer.load(Path.of(folder));
	}

	@Bean
	PolicyExtractor policyExtractor(Gazetteer gazetteer) {
		return new PolicyExtractor(gazetteer);
	}

	@Bean
	IngestRun ingestRun(CorpusReader corpus, PolicyExtractor extraction, Gazetteer gazetteer, GraphWriter graph,
			IngestProperties properties) {
		String folder = properties.gazetteer().dir();
		Extractor extractor = new Extractor(extraction::extract,
				ExtractorVersion.current(folder.isBlank() ? null : Path.of(folder)));
		List<Succession> successions = gazetteer.bodies()
			.renamings()
			.stream()
			.map((each) -> new Succession(each.national(), each.formerName(), each.successor(), each.since()))
			.toList();
		return new IngestRun(corpus, extractor, graph, IngestPace.of(properties.ingest()), successions);
	}

	@Bean
	CorpusAtStart corpusAtStart(IngestRun ingest, IngestProperties properties) {
		ApplicationHome home = new ApplicationHome(IngestConfiguration.class);
		List<Path> corpus = properties.corpus()
			.stream()
			.map((path) -> CorpusLocation.find(path, home.getDir().toPath()))
			.toList();
		return new CorpusAtStart(ingest, corpus, properties.ingest().atStart());
	}

}

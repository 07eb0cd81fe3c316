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
import org.zhiku.graph.GraphWriter;

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
	PolicyExtractor policyExtractor() {
		return new PolicyExtractor();
	}

	@Bean
	IngestRun ingestRun(CorpusReader corpus, PolicyExtractor extractor, GraphWriter graph,
			IngestProperties properties) {
		return new IngestRun(corpus, extractor, graph, IngestPace.of(properties.ingest()));
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

package org.zhiku.search.lucene;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Region;
import org.zhiku.search.IndexChange;

/**
 * A collection of documents as the server would index it: read and extracted, without a
 * graph between.
 */
final class JudgedCollection {

	private final PolicyExtractor extractor = new PolicyExtractor();

	/** Each document by the id that the collection gives it. */
	Map<String, IndexChange.Put> read(Path file) {
		Map<String, IndexChange.Put> puts = new TreeMap<>();
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
			List<SourceDocument> documents = results.filter(ReadResult.Document.class::isInstance)
				.map((result) -> ((ReadResult.Document) result).document())
				.toList();
			documents.parallelStream()
				.map((document) -> Map.entry(String.valueOf(document.given().sourceId()), put(document)))
				.toList()
				.forEach((entry) -> puts.put(entry.getKey(), entry.getValue()));
		}
		return puts;
	}

	private IndexChange.Put put(SourceDocument document) {
		Extraction extraction = this.extractor.extract(document);
		Metadata metadata = extraction.metadata();
		NodeId id = NodeId.of(NodeKind.POLICY, String.valueOf(document.given().sourceId()));
		List<String> issuers = metadata.issuers().stream().map((issuer) -> issuer.department().name()).toList();
		String number = (metadata.number() != null) ? metadata.number().toString() : null;
		return new IndexChange.Put(id, metadata.title(), number, issuers, metadata.level(), regions(metadata.region()),
				metadata.genre(), metadata.signedOn(), metadata.publishedOn(), Applicability.UNKNOWN,
				!extraction.targets().isEmpty(), document.text(), List.of());
	}

	private static List<String> regions(Region region) {
		Deque<String> names = new ArrayDeque<>();
		for (Region part = region; part != null; part = part.parent()) {
			names.addFirst(part.name());
		}
		return List.copyOf(names);
	}

}

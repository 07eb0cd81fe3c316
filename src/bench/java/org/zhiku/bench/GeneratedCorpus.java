package org.zhiku.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.ontology.DocumentNumber;

/**
 * The project's own documents that have a number, again and again, each time under
 * another number and with another last line, so that each is a policy of its own.
 */
final class GeneratedCorpus {

	private static final int COPIES = 60;

	private GeneratedCorpus() {
	}

	/** Writes a collection into a folder. */
	static Path write(Path folder) throws IOException {
		Path file = folder.resolve("generated.jsonl");
		JsonMapper mapper = new JsonMapper();
		PolicyExtractor extractor = new PolicyExtractor();
		List<SourceDocument> documents = documents();
		try (BufferedWriter lines = Files.newBufferedWriter(file)) {
			for (int document = 0; document < documents.size(); document++) {
				String text = documents.get(document).text();
				DocumentNumber number = extractor.extract(documents.get(document)).metadata().number();
				for (int copy = 0; number != null && copy < COPIES; copy++) {
					lines.write(mapper.writeValueAsString(
							Map.of("id", document + "-" + copy, "text", renumbered(text, number, copy))));
					lines.newLine();
				}
			}
		}
		return file;
	}

	private static String renumbered(String text, DocumentNumber number, int copy) {
		DocumentNumber other = new DocumentNumber(number.agencyCode(), number.year(), number.sequence() + 1000 * copy);
		return text.replace(number.toString(), other.toString()) + "\n（第" + copy + "份）";
	}

	private static List<SourceDocument> documents() {
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(Path.of("corpus")))) {
			return results.filter(ReadResult.Document.class::isInstance)
				.map((result) -> ((ReadResult.Document) result).document())
				.toList();
		}
	}

}

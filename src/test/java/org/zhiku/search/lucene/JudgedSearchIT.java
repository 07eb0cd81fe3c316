package org.zhiku.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.FacetField;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.lucene.store.LuceneIndex;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judged queries over real documents, with what the collection says of each and nothing
 * extracted. The run and the figures are in {@code target}.
 */
class JudgedSearchIT {

	/** The best simple configuration of OpenSearch on the same judgements. */
	private static final double PEER = 0.745;

	private static final Path SHARED = Path.of(System.getProperty("zhiku.shared", "../shared"), "corpus");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final ObjectMapper json = new ObjectMapper();

	private final Map<NodeId, String> sources = new HashMap<>();

	@TempDir
	private Path folder;

	@Test
	void isNoWorseThanThePeer() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("ir/dev")),
				() -> SHARED + " with its judgements is not here");
		LuceneSettings settings = LuceneSettingsOfTests.NO_TIMED_COMMIT;
		try (LuceneSearchEngine engine = new LuceneSearchEngine(LuceneIndex.open(this.folder, settings.buffer()),
				settings)) {
			StringBuilder report = new StringBuilder(index(engine));
			Map<String, List<Double>> gains = judge(engine, report);
			gains.forEach((kind, values) -> report.append(String.format("nDCG@10 %-15s %.3f%n", kind, mean(values))));
			Files.writeString(Path.of("target", "judged-search.txt"), report);
			System.out.println(report);
			assertThat(mean(gains.get("all"))).isGreaterThanOrEqualTo(PEER);
		}
	}

	private String index(LuceneSearchEngine engine) throws IOException {
		List<IndexChange> puts = new ArrayList<>();
		long characters = 0;
		for (JsonNode line : lines("policies.jsonl")) {
			IndexChange.Put put = put(line);
			puts.add(put);
			characters += put.text().length();
			this.sources.put(put.policy(), text(line, "id"));
		}
		long start = System.nanoTime();
		for (int i = 0; i < puts.size(); i += 100) {
			engine.apply(puts.subList(i, Math.min(puts.size(), i + 100)), i + 1).block(PATIENCE);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		try (Stream<Path> files = Files.walk(this.folder)) {
			long bytes = files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
			return String.format(
					"indexed %d policies, %.1f M characters, %.0f a second; index %.0f MB before merging%n",
					puts.size(), characters / 1e6, puts.size() / seconds, bytes / 1e6);
		}
	}

	private Map<String, List<Double>> judge(LuceneSearchEngine engine, StringBuilder report) throws IOException {
		Map<String, Map<String, Integer>> judgements = judgements();
		Map<String, List<Double>> gains = new TreeMap<>();
		List<Double> plain = new ArrayList<>();
		List<Double> full = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		for (JsonNode line : lines("ir/dev/queries.jsonl")) {
			String id = text(line, "_id");
			SearchResult result = timed(engine, query(text(line, "text"), 100, false), plain);
			timed(engine, query(text(line, "text"), 10, true), full);
			List<String> found = result.hits().stream().map((hit) -> this.sources.get(hit.policy())).toList();
			for (int i = 0; i < found.size(); i++) {
				run.append(String.format("%s Q0 %s %d %.4f zhiku%n", id, found.get(i), i + 1,
						result.hits().get(i).score()));
			}
			double gain = gain(found, judgements.get(id));
			gains.computeIfAbsent("all", (kind) -> new ArrayList<>()).add(gain);
			gains.computeIfAbsent(text(line, "kind"), (kind) -> new ArrayList<>()).add(gain);
			if (gain < 0.5) {
				report.append(String.format("weak: %.3f %s%n", gain, text(line, "text")));
			}
		}
		Files.writeString(Path.of("target", "judged-search.run"), run);
		Collections.sort(plain);
		Collections.sort(full);
		report.append(String.format(
				"100 hits: p50 %.1f ms, slowest %.1f ms; 10 hits with highlights and six facets: p50 %.1f ms, slowest %.1f ms%n",
				plain.get(plain.size() / 2), plain.getLast(), full.get(full.size() / 2), full.getLast()));
		return gains;
	}

	private static SearchResult timed(LuceneSearchEngine engine, SearchQuery query, List<Double> times) {
		long start = System.nanoTime();
		SearchResult result = engine.search(query).block(PATIENCE);
		times.add((System.nanoTime() - start) / 1e6);
		return result;
	}

	private static SearchQuery query(String text, int first, boolean full) {
		SearchQuery query = SearchQuery.of(text).withFirst(first);
		return full ? query.withFacets(Set.of(FacetField.values())).withHighlight() : query;
	}

	private static double gain(List<String> found, Map<String, Integer> judgements) {
		double got = 0;
		for (int i = 0; i < Math.min(10, found.size()); i++) {
			got += gain(judgements.getOrDefault(found.get(i), 0), i);
		}
		double ideal = 0;
		List<Integer> best = judgements.values().stream().sorted(Collections.reverseOrder()).limit(10).toList();
		for (int i = 0; i < best.size(); i++) {
			ideal += gain(best.get(i), i);
		}
		return got / ideal;
	}

	private static double gain(int grade, int rank) {
		return (Math.pow(2, Math.max(0, grade)) - 1) / (Math.log(rank + 2) / Math.log(2));
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

	private static Map<String, Map<String, Integer>> judgements() throws IOException {
		Map<String, Map<String, Integer>> judgements = new HashMap<>();
		for (String line : Files.readAllLines(SHARED.resolve("ir/dev/qrels.tsv")).stream().skip(1).toList()) {
			String[] parts = line.split("\t");
			judgements.computeIfAbsent(parts[0], (query) -> new HashMap<>()).put(parts[1], Integer.valueOf(parts[2]));
		}
		return judgements;
	}

	private static IndexChange.Put put(JsonNode line) {
		String issuer = text(line, "issuer");
		List<String> issuers = (issuer != null) ? List.of(issuer.strip().split("\\s+")) : List.of();
		return new IndexChange.Put(NodeId.of(NodeKind.POLICY, text(line, "id")), text(line, "title"),
				text(line, "docNumber"), issuers, null, List.of(), Genre.OTHER, date(text(line, "date")), null, false,
				text(line, "text"), List.of());
	}

	private static LocalDate date(String written) {
		try {
			return (written != null) ? LocalDate.parse(written) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private List<JsonNode> lines(String file) throws IOException {
		return Files.readAllLines(SHARED.resolve(file)).stream().map(this.json::readTree).toList();
	}

	private static String text(JsonNode line, String field) {
		JsonNode value = line.get(field);
		return (value == null || value.isNull()) ? null : value.asString();
	}

}

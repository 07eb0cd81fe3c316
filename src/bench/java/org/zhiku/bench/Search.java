package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.apache.lucene.search.Query;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.search.FacetField;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.lucene.BareLucene;

/**
 * What a search costs: ten hits with highlights and three facets, by Lucene alone, by the search port, and by
 * GraphQL over HTTP from another process, on one index in one server, in the same run. Then where the server's
 * time went.
 * <p>
 * Arguments: a data folder, which is kept and used again; then files or folders that are ingested into it;
 * without any the project's own corpus.
 */
public final class Search {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final String ROW = "%-44s %8s %8s %8s %8s %9s %9s %7s%n";

	private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "20"));

	private static final int CLIENTS = 8;

	private static final String IDS = "query($q:String!){search(query:$q){totalCount edges{cursor score node{id} "
			+ "highlights{field fragments passage{start end}}} facets(fields:[YEAR,REGION,ISSUER]){field buckets{value count}}}}";

	private static final String TOLD = IDS.replace("node{id}",
			"node{id ... on Policy{title docNumber signedOn level genre}}");

	private static final String SUGGESTED = "query($q:String!){suggest(prefix:$q){text}}";

	private final BenchServer server;

	private double floor;

	private Search(BenchServer server) {
		this.server = server;
	}

	public static void main(String[] arguments) throws Exception {
		Path data = (arguments.length > 0) ? Path.of(arguments[0]) : Files.createTempDirectory("zhiku-bench");
		List<String> corpus = (arguments.length > 1) ? List.of(arguments).subList(1, arguments.length)
				: List.of("corpus");
		try (BenchServer server = BenchServer.start(data, corpus)) {
			new Search(server).run(data);
		}
		OUT.printf("load of this machine at the end: %.1f%n",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		System.exit(0);
	}

	private void run(Path data) throws Exception {
		OUT.printf(ROW, "", "req/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "Neo4j ms", "ratio");
		List<Query> compiled = Questions.ALL.stream().map(BareLucene::compile).toList();
		List<SearchQuery> asked = Questions.ALL.stream()
			.map((text) -> SearchQuery.of(text)
				.withFacets(Set.of(FacetField.YEAR, FacetField.REGION, FacetField.ISSUER))
				.withHighlight())
			.toList();
		SearchEngine engine = this.server.bean(SearchEngine.class);
		try (BareLucene lucene = BareLucene.open(data.resolve("index"))) {
			OUT.printf("%d documents of Lucene in the index, %d queries, %.0f s each%n", lucene.documents(),
					compiled.size(), SECONDS);
			for (int round = 0; round < 2; round++) {
				inside("bare Lucene, 2 threads", (i) -> lucene.search(compiled.get(i)));
				inside("search port, 2 threads",
						(i) -> engine.search(asked.get(i)).block(Duration.ofMinutes(1)).hits().size());
			}
		}
		HotSpots.during(() -> {
			http("GraphQL, ids, 8 clients (warm-up)", IDS, Questions.ALL, CLIENTS);
			http("GraphQL, ids, 1 client", IDS, Questions.ALL, 1);
			http("GraphQL, ids, 8 clients", IDS, Questions.ALL, CLIENTS);
			http("GraphQL, five fields of each hit, 1 client", TOLD, Questions.ALL, 1);
			http("GraphQL, five fields of each hit, 8 clients", TOLD, Questions.ALL, CLIENTS);
		}).print(OUT);
		http("suggest, 1 client", SUGGESTED, Questions.PREFIXES, 1);
		http("suggest, 8 clients", SUGGESTED, Questions.PREFIXES, CLIENTS);
	}

	private void inside(String name, InsideLoad.Request request) throws InterruptedException {
		Cpu before = this.server.cpu();
		LoadResult result = InsideLoad.of(request, Questions.ALL.size(), 2, SECONDS);
		row(name, result, this.server.cpu().minus(before));
	}

	private void http(String name, String document, List<String> texts, int clients)
			throws IOException, InterruptedException {
		JsonMapper mapper = new JsonMapper();
		List<String> bodies = texts.stream()
			.map((text) -> mapper.writeValueAsString(new Body(document, new Variables(text))))
			.toList();
		Cpu before = this.server.cpu();
		LoadResult result = LoadResult.of(this.server.address("/graphql"), bodies, clients, SECONDS);
		row(name, result, this.server.cpu().minus(before));
		if (result.errors() + result.refused() > 0) {
			OUT.printf("  %d refused, %d errors%n", result.refused(), result.errors());
		}
	}

	private void row(String name, LoadResult result, Cpu spent) {
		double own = spent.own() * 1000 / result.answered();
		double neo4j = spent.neo4j() * 1000 / result.answered();
		if (name.startsWith("bare")) {
			this.floor = own;
		}
		OUT.printf(ROW, name, "%.0f".formatted(result.perSecond()), "%.2f".formatted(result.p50()),
				"%.2f".formatted(result.p95()), "%.2f".formatted(result.p99()), "%.2f".formatted(own),
				"%.2f".formatted(neo4j), "%.2f".formatted((own + neo4j) / this.floor));
	}

	private record Body(String query, Variables variables) {
	}

	private record Variables(String q) {
	}

}

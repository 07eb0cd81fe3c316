package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.json.JsonMapper;

import org.zhiku.search.FacetField;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.lucene.BareLucene;
import org.zhiku.search.lucene.LuceneSettings;

import org.springframework.util.FileSystemUtils;

/**
 * What a search costs: ten hits with highlights and three facets, by Lucene alone on an
 * index of its own, by the search port, and by GraphQL over HTTP from another process,
 * all of the same documents in one process, in the same run. Then where the time went,
 * what suggestions cost, how large the index is and how soon odd queries are answered.
 * <p>
 * Arguments: {@code --seconds=20} for each row and {@code --warm-up=20} for the first of
 * each kind, which do not count; {@code --semantic} to wait for all
 * vectors and measure AUTO instead of LEXICAL; a data folder, which is kept and used
 * again; then files or folders that are ingested into it; without any the project's own
 * corpus.
 */
public final class Search {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final String ROW = "%-48s %8s %8s %8s %8s %9s %9s %7s%n";

	private static final int CLIENTS = 8;

	private static final int INSIDE = 2;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final String IDS = "query($q:String!){search(query:$q,mode:MODE){totalCount edges{cursor score node{id} "
			+ "highlights{field fragments passage{start end}}} facets(fields:[YEAR,REGION,ISSUER]){field buckets{value count}}}}";

	private static final String TOLD = IDS.replace("node{id}",
			"node{id ... on Policy{title docNumber signedOn level genre}}");

	private static final String SUGGESTED = "query($q:String!){suggest(prefix:$q){text}}";

	private final BenchServer server;

	private final double seconds;

	private final double warmUp;

	private final String mode;

	private double floor;

	private Search(BenchServer server, Options options, String mode) {
		this.server = server;
		this.seconds = options.seconds();
		this.warmUp = options.warmUpSeconds();
		this.mode = mode;
	}

	public static void main(String[] arguments) throws Exception {
		Options options = Options.of(arguments);
		Path data = options.data();
		boolean semantic = options.has("semantic");
		try (BenchServer server = semantic ? BenchServer.startSemantic(data, options.corpus())
				: BenchServer.start(data, options.corpus())) {
			new Search(server, options, semantic ? "AUTO" : "LEXICAL").run(data);
		}
		OUT.printf("load of this machine at the end: %.1f%n",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		System.exit(0);
	}

	private void run(Path data) throws Exception {
		Path folder = Files.createTempDirectory("zhiku-floor");
		try (BareLucene lucene = floor(data, folder)) {
			inside(lucene);
		}
		FileSystemUtils.deleteRecursively(folder);
		search("ids, 8 clients (warm-up)", IDS, CLIENTS, this.warmUp);
		HotSpots.during(() -> {
			search("ids, 1 client", IDS, 1, this.seconds);
			search("ids, 8 clients", IDS, CLIENTS, this.seconds);
			search("five fields of each hit, 1 client", TOLD, 1, this.seconds);
			search("five fields of each hit, 8 clients", TOLD, CLIENTS, this.seconds);
		}).print("GraphQL", OUT);
		http("suggest, 8 clients (warm-up)", SUGGESTED, Questions.PREFIXES, CLIENTS, this.warmUp);
		http("suggest, 1 client", SUGGESTED, Questions.PREFIXES, 1, this.seconds);
		http("suggest, 8 clients", SUGGESTED, Questions.PREFIXES, CLIENTS, this.seconds);
		new OddTable(this.server.address("/graphql")).print(OUT);
	}

	/** The policies are needed for this alone. */
	private BareLucene floor(Path data, Path folder) throws IOException, InterruptedException {
		List<IndexChange.Put> puts = this.server.puts();
		long text = puts.stream().mapToLong((put) -> put.text().getBytes(StandardCharsets.UTF_8).length).sum();
		BareLucene lucene = BareLucene.index(puts, folder, this.server.bean(LuceneSettings.class));
		OUT.printf("%d policies, %.1f MB of UTF-8 text; index %.2f of it, the floor's %.2f with %s%n", puts.size(),
				text / 1e6, (double) FileSize.of(data.resolve("index")) / text, (double) FileSize.of(folder) / text,
				lucene.size());
		return lucene;
	}

	private void inside(BareLucene lucene) throws Exception {
		SearchEngine engine = this.server.bean(SearchEngine.class);
		List<BareLucene.Question> floor = new ArrayList<>();
		for (String text : Questions.ALL) {
			floor.add(lucene.ask(text));
		}
		List<SearchQuery> asked = Questions.ALL.stream()
			.map((text) -> SearchQuery.of(text)
				.withFacets(Set.of(FacetField.YEAR, FacetField.REGION, FacetField.ISSUER))
				.withHighlight())
			.toList();
		compare(lucene, floor, engine, asked);
		OUT.printf(ROW, "", "req/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "Neo4j ms", "ratio");
		InsideLoad.Request bare = (i) -> lucene.search(floor.get(i)).hits();
		InsideLoad.Request port = (i) -> engine.search(asked.get(i)).block(PATIENCE).hits().size();
		inside("bare Lucene, 2 threads (warm-up)", bare, this.warmUp);
		inside("search port, 2 threads (warm-up)", port, this.warmUp);
		HotSpots spots = HotSpots.during(() -> inside("bare Lucene, 2 threads", bare, this.seconds));
		inside("search port, 2 threads", port, this.seconds);
		spots.print("bare Lucene", OUT);
	}

	/** Otherwise the floor would be one of other work. */
	private static void compare(BareLucene lucene, List<BareLucene.Question> floor, SearchEngine engine,
			List<SearchQuery> asked) throws IOException {
		int marked = 0;
		int hits = 0;
		int different = 0;
		for (int i = 0; i < floor.size(); i++) {
			BareLucene.Answer answer = lucene.search(floor.get(i));
			marked += answer.marked();
			hits += answer.hits();
			long total = engine.search(asked.get(i)).block(PATIENCE).total();
			if (total != answer.total()) {
				different++;
				OUT.printf("DIFFERENT: %s has %d hits by the engine and %d by the floor%n", Questions.ALL.get(i), total,
						answer.total());
			}
		}
		OUT.printf("%d questions, %d of them with other totals; the floor marks something in %d titles and texts of "
				+ "%d hits%n", floor.size(), different, marked, hits);
	}

	private void inside(String name, InsideLoad.Request request, double seconds) throws InterruptedException {
		Cpu before = this.server.cpu();
		LoadResult result = InsideLoad.of(request, Questions.ALL.size(), INSIDE, seconds);
		row(name, result, this.server.cpu().minus(before));
	}

	private void search(String name, String document, int clients, double seconds)
			throws IOException, InterruptedException {
		http("GraphQL " + this.mode + ", " + name, document.replace("MODE", this.mode), Questions.ALL, clients,
				seconds);
	}

	private void http(String name, String document, List<String> texts, int clients, double seconds)
			throws IOException, InterruptedException {
		JsonMapper mapper = new JsonMapper();
		List<String> bodies = texts.stream()
			.map((text) -> mapper.writeValueAsString(new Body(document, new Variables(text))))
			.toList();
		Cpu before = this.server.cpu();
		LoadResult result = LoadResult.of(this.server.address("/graphql"), bodies, clients, seconds);
		row(name, result, this.server.cpu().minus(before));
		if (result.errors() + result.refused() > 0) {
			OUT.printf("  %d refused, %d errors%n", result.refused(), result.errors());
		}
	}

	/** Inside nothing is asked of Neo4j; what it does then is the follower's. */
	private void row(String name, LoadResult result, Cpu spent) {
		double own = spent.own() * 1000 / result.answered();
		double neo4j = spent.neo4j() * 1000 / result.answered();
		if (name.startsWith("bare")) {
			this.floor = own;
		}
		double counted = name.startsWith("GraphQL") ? own + neo4j : own;
		String ratio = name.startsWith("suggest") ? "" : "%.2f".formatted(counted / this.floor);
		OUT.printf(ROW, name, "%.0f".formatted(result.perSecond()), "%.2f".formatted(result.p50()),
				"%.2f".formatted(result.p95()), "%.2f".formatted(result.p99()), "%.2f".formatted(own),
				"%.2f".formatted(neo4j), ratio);
	}

	private record Body(String query, Variables variables) {
	}

	private record Variables(String q) {
	}

}

package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.zhiku.graph.GraphServer;

/**
 * What a question to the graph costs: (a) a policy by number with its tasks,
 * responsibilities, departments and targets; (b) twenty policies of a year and an issuer,
 * sorted by date, with issuers, and the next page; (c) tasks led per department, the top
 * fifty; (d) a shortest path; (e) a neighbourhood of depth two. Each by GraphQL over
 * HTTP, and beside it the same answer by a bare handler ({@link BareGraph}), of the same
 * Neo4j in the same run, asked by another process. Then the statements for each request,
 * what happens at 256 connections, and whether a page costs the same at the end of a
 * list as at its beginning.
 * <p>
 * Arguments: {@code --seconds=20} for each row and {@code --warm-up=20} for each question before
 * all rows; {@code --questions=abcde}; {@code --connections=1,8,32};
 * {@code --spots} for where the time of each went; {@code --soak=600} for nothing but
 * that many seconds at 32 connections; a data folder, which is kept and used again; then
 * files or folders that are ingested into it; without any the project's own corpus.
 */
public final class Graph {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final String ROW = "%-34s %8s %8s %8s %8s %9s %9s %7s%n";

	private static final int SOME = 8;

	private static final int MANY = 256;

	private static final int COUNTED = 20;

	private final BenchServer server;

	private final BareGraph floor;

	private final BoltClient client;

	private final GraphClient asking = new GraphClient();

	private final Options options;

	private Graph(BenchServer server, BareGraph floor, BoltClient client, Options options) {
		this.server = server;
		this.floor = floor;
		this.client = client;
		this.options = options;
	}

	public static void main(String[] arguments) throws Exception {
		Options options = Options.of(arguments);
		try (BenchServer server = BenchServer.start(options.data(), options.corpus());
				BoltClient client = new BoltClient(server.bean(GraphServer.class));
				BareGraph floor = new BareGraph(client)) {
			String letters = options.value("questions", "abcde");
			List<GraphQuestion> questions = new GraphQuestions(client).all()
				.stream()
				.filter((question) -> letters.contains(question.name()))
				.toList();
			double soak = Double.parseDouble(options.value("soak", "0"));
			if (soak > 0) {
				new Soak(server, OUT).run(questions, soak);
			}
			else {
				new Graph(server, floor, client, options).run(questions);
			}
		}
		OUT.printf("load of this machine at the end: %.1f%n",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		System.exit(0);
	}

	private void run(List<GraphQuestion> questions) throws Exception {
		List<Pair> pairs = new ArrayList<>();
		for (GraphQuestion question : questions) {
			pairs.add(compared(question));
			statements(question);
		}
		warmUp(pairs);
		OUT.printf(ROW, "", "req/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "Neo4j ms", "ratio");
		for (Pair pair : pairs) {
			if (this.options.has("spots")) {
				HotSpots.during(() -> measure(pair)).print(pair.ours().name(), OUT);
			}
			else {
				measure(pair);
			}
		}
		if (questions.size() > 1) {
			pages();
		}
	}

	private Pair compared(GraphQuestion question) throws IOException, InterruptedException {
		SameAnswers answers = new SameAnswers(this.asking, graphQl(), this.floor, OUT);
		answers.compare(question);
		if (!question.name().equals("b")) {
			return new Pair(question, question);
		}
		List<GraphQuestion> both = answers.withSecondPages(question);
		return new Pair(both.getFirst(), both.getLast());
	}

	/** Of as many requests as there are, by the size of the page where there is one. */
	private void statements(GraphQuestion question) throws Exception {
		List<Integer> sizes = question.document().contains("$first") ? List.of(1, 20, 100) : List.of(0);
		for (int size : sizes) {
			List<Map<String, Object>> variables = new ArrayList<>();
			for (int i = 0; i < COUNTED; i++) {
				Map<String, Object> each = new HashMap<>(question.variables().get(i % question.variables().size()));
				if (size > 0) {
					each.put("first", size);
				}
				variables.add(each);
			}
			long count = new StatementCount(this.client).during(() -> {
				for (String body : question.with(variables).asked()) {
					this.asking.data(graphQl(), body);
				}
			});
			OUT.printf("(%s) %.2f statements a request%s%n", question.name(), (double) count / COUNTED,
					(size > 0) ? " at pages of " + size : "");
		}
	}

	/** All of them before any, so that none is compiled for the others' sake. */
	private void warmUp(List<Pair> pairs) throws IOException, InterruptedException {
		double seconds = this.options.warmUpSeconds();
		for (Pair pair : pairs) {
			LoadResult.of(this.floor.address(pair.bare()), pair.bare().askedBare(), SOME, seconds);
			LoadResult.of(graphQl(), pair.ours().asked(), SOME, seconds);
		}
	}

	private void measure(Pair pair) throws IOException, InterruptedException {
		for (int connections : this.options.numbers("connections", "1,8,32")) {
			String at = "(%s) %%s, %d".formatted(pair.ours().name(), connections);
			Cost bare = load(this.floor.address(pair.bare()), pair.bare().askedBare(), connections);
			print(at.formatted("floor"), bare, "");
			Cost ours = load(graphQl(), pair.ours().asked(), connections);
			print(at.formatted("GraphQL"), ours, "%.2f".formatted(ours.all() / bare.all()));
		}
		Cost many = load(graphQl(), pair.ours().asked(), MANY);
		print("(%s) GraphQL, %d".formatted(pair.ours().name(), MANY), many, "");
	}

	/** By two lists: one of many policies, and one of few policies with pages of one. */
	private void pages() throws IOException, InterruptedException {
		Map<String, Object> years = this.client.list(GraphQuestions.YEARS).getFirst().asMap();
		pages("pages of 20", new GraphQuestion("b", GraphQuestions.PAGES, List.of(years)));
		Map<String, Object> issuer = this.client.list(GraphQuestions.ISSUER).getFirst().asMap();
		pages("pages of 1", new GraphQuestion("b", GraphQuestions.PAGES_OF_ONE, List.of(issuer)));
	}

	private void pages(String name, GraphQuestion first) throws IOException, InterruptedException {
		List<Map<String, Object>> walked = new ArrayList<>(first.variables());
		for (JsonNode info = info(first, walked); info.get("hasNextPage").asBoolean()
				&& walked.size() < 105; info = info(first, walked)) {
			walked.add(SameAnswers.after(first.variables().getFirst(), info));
		}
		load(graphQl(), first.with(walked).asked(), SOME);
		Cost begin = load(graphQl(), first.with(walked.subList(0, 10)).asked(), SOME);
		print(name + ", 1 to 10", begin, "");
		Cost end = load(graphQl(), first.with(walked.subList(walked.size() - 10, walked.size())).asked(), SOME);
		print("%s, %d to %d".formatted(name, walked.size() - 9, walked.size()), end,
				"%.2f".formatted(end.all() / begin.all()));
	}

	private JsonNode info(GraphQuestion pages, List<Map<String, Object>> walked)
			throws IOException, InterruptedException {
		return this.asking.data(graphQl(), pages.with(List.of(walked.getLast())).asked().getFirst())
			.at("/policies/pageInfo");
	}

	private String graphQl() {
		return this.server.address("/graphql");
	}

	private Cost load(String address, List<String> bodies, int connections) throws IOException, InterruptedException {
		Cpu before = this.server.cpu();
		LoadResult result = LoadResult.of(address, bodies, connections, this.options.seconds());
		return new Cost(result, this.server.cpu().minus(before));
	}

	private static void print(String name, Cost cost, String ratio) {
		LoadResult result = cost.result();
		OUT.printf(ROW, name, "%.0f".formatted(result.perSecond()), "%.2f".formatted(result.p50()),
				"%.2f".formatted(result.p95()), "%.2f".formatted(result.p99()), "%.2f".formatted(cost.own()),
				"%.2f".formatted(cost.neo4j()), ratio);
		if (result.errors() + result.refused() > 0) {
			OUT.printf("  %d refused, %d errors%n", result.refused(), result.errors());
		}
	}

	/** Milliseconds of CPU for each answer. */
	private record Cost(LoadResult result, Cpu spent) {

		double own() {
			return this.spent.own() * 1000 / this.result.answered();
		}

		double neo4j() {
			return this.spent.neo4j() * 1000 / this.result.answered();
		}

		double all() {
			return own() + neo4j();
		}

	}

	/** The same questions with each one's cursors. */
	private record Pair(GraphQuestion ours, GraphQuestion bare) {
	}

}

package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.zhiku.testsupport.OddQueries;

/**
 * How soon odd queries are answered or refused over HTTP: of each the best of some tries,
 * as whatever else the machine does only adds to it.
 */
final class OddTable {

	private static final String SEARCH = """
			query($query: String!) { search(query: $query, mode: LEXICAL) { totalCount edges { score highlights { fragments } }
			  facets { field buckets { value count } } } }
			""";

	private static final int TRIES = 7;

	private static final int SLOWEST = 5;

	private final URI address;

	OddTable(String address) {
		this.address = URI.create(address);
	}

	void print(PrintStream out) throws IOException, InterruptedException {
		List<Tried> all = new ArrayList<>();
		try (HttpClient client = HttpClient.newHttpClient()) {
			List<String> queries = Stream
				.of(OddQueries.answered(), OddQueries.refused(), Stream.of(OddQueries.MEGABYTE))
				.flatMap((part) -> part)
				.toList();
			for (String query : queries) {
				all.add(ask(client, query));
			}
		}
		out.printf("%n%d odd queries, wall ms of the best and the worst of %d tries, the slowest first%n", all.size(),
				TRIES);
		all.stream()
			.sorted(Comparator.comparingDouble(Tried::best).reversed())
			.limit(SLOWEST)
			.forEach((tried) -> out.printf("%8.1f %8.1f  HTTP %d, %d characters: %s%n", tried.best(), tried.worst(),
					tried.status(), tried.query().length(), tried.shown()));
	}

	private Tried ask(HttpClient client, String query) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(OddQueries.request(Map.of("query", SEARCH, "variables", Map.of("query", query)))))
			.build();
		double best = Double.MAX_VALUE;
		double worst = 0;
		int status = 0;
		for (int i = 0; i < TRIES; i++) {
			long begin = System.nanoTime();
			status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
			double millis = (System.nanoTime() - begin) / 1e6;
			best = Math.min(best, millis);
			worst = Math.max(worst, millis);
		}
		return new Tried(query, status, best, worst);
	}

	/** What came of a query, in milliseconds. */
	private record Tried(String query, int status, double best, double worst) {

		private String shown() {
			return OddQueries.request(this.query.substring(0, Math.min(20, this.query.length())));
		}

	}

}

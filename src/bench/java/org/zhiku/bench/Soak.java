package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All questions in turn over 32 connections for a long time, to see whether memory grows:
 * every half minute the heap after a collection, the resident memory of both processes
 * (on Linux) and the requests.
 */
final class Soak {

	private static final String ROW = "%8s %8s %8s %8s %8s %9s %9s %9s%n";

	private static final int CONNECTIONS = 32;

	private static final double STRETCH = 30;

	private final BenchServer server;

	private final PrintStream out;

	Soak(BenchServer server, PrintStream out) {
		this.server = server;
		this.out = out;
	}

	void run(List<GraphQuestion> questions, double seconds) throws IOException, InterruptedException {
		List<String> bodies = inTurn(questions);
		this.out.printf(ROW, "seconds", "req/s", "p99 ms", "errors", "refused", "heap MB", "RSS MB", "Neo4j MB");
		long begin = System.nanoTime();
		for (double passed = 0; passed < seconds; passed = (System.nanoTime() - begin) / 1e9) {
			LoadResult result = LoadResult.of(this.server.address("/graphql"), bodies, CONNECTIONS,
					Math.min(STRETCH, seconds - passed));
			this.out.printf(ROW, (System.nanoTime() - begin) / 1_000_000_000, "%.0f".formatted(result.perSecond()),
					"%.1f".formatted(result.p99()), result.errors(), result.refused(), heap() >> 20,
					resident(ProcessHandle.current()) >> 10,
					ProcessHandle.current().children().mapToLong(Soak::resident).max().orElse(0) >> 10);
		}
	}

	private static List<String> inTurn(List<GraphQuestion> questions) {
		List<List<String>> asked = questions.stream().map(GraphQuestion::asked).toList();
		int most = asked.stream().mapToInt(List::size).max().orElse(0);
		List<String> bodies = new ArrayList<>();
		for (int i = 0; i < most; i++) {
			for (List<String> of : asked) {
				bodies.add(of.get(i % of.size()));
			}
		}
		return bodies;
	}

	/** What is still in use when all that can go has gone. */
	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	/** Kilobytes; 0 where the system does not tell. */
	private static long resident(ProcessHandle process) {
		Path status = Path.of("/proc", Long.toString(process.pid()), "status");
		try {
			return Files.readAllLines(status)
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

}

package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import org.apache.lucene.document.Document;

import org.zhiku.search.IndexBuild;
import org.zhiku.search.IndexChange;
import org.zhiku.search.lucene.BenchEngine;
import org.zhiku.search.lucene.store.PlainDocuments;
import org.zhiku.search.lucene.store.PlainWriter;

import org.springframework.util.FileSystemUtils;

/**
 * What indexing costs: all policies of a graph into a new index by the search port, as a
 * rebuild does, beside Lucene's writer with the same analyzers, threads and buffer, which
 * is given documents that are ready: in megabytes of UTF-8 text a second, by the clock
 * and by the CPU, until all is committed. Each in a fresh folder, in turn.
 * <p>
 * Arguments: {@code --rounds=2}; {@code --policies=N} to take only the first ones; a data
 * folder, which is kept and used again; then files or folders that are ingested into it;
 * without any the project's own corpus.
 */
public final class Indexing {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final String ROW = "%-40s %9s %9s %9s %9s %9s%n";

	private static final int BATCH = 200;

	private static final int WARM_UP = 400;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final List<IndexChange.Put> puts;

	private final double megabytes;

	private Indexing(List<IndexChange.Put> puts) {
		this.puts = puts;
		this.megabytes = puts.stream().mapToLong((put) -> put.text().getBytes(StandardCharsets.UTF_8).length).sum()
				/ 1e6;
	}

	public static void main(String[] arguments) throws Exception {
		Options options = Options.of(arguments);
		List<IndexChange.Put> all;
		try (BenchServer server = BenchServer.start(options.data(), options.corpus())) {
			all = server.puts();
		}
		List<IndexChange.Put> puts = all.subList(0, Math.min(all.size(), options.numbers("policies", "1000000")[0]));
		new Indexing(puts.subList(0, Math.min(WARM_UP, puts.size()))).run("warm-up", 1);
		new Indexing(puts).run("round", options.numbers("rounds", "2")[0]);
		OUT.printf("load of this machine at the end: %.1f%n", PROCESS.getSystemLoadAverage());
		System.exit(0);
	}

	private void run(String name, int rounds) throws Exception {
		OUT.printf("%n%s: %d policies with %d parts, %.1f MB of UTF-8 text, %d threads%n", name, this.puts.size(),
				this.puts.stream().mapToInt((put) -> put.parts().size()).sum(), this.megabytes, BenchEngine.threads());
		OUT.printf(ROW, "", "seconds", "MB/s", "CPU s", "MB/CPU s", "size/text");
		for (int round = 0; round < rounds; round++) {
			Spent engine = spent("search port", this::engine);
			Spent floor = spent("bare Lucene", plain());
			OUT.printf("search port / bare Lucene: %.2f by the clock, %.2f by the CPU%n",
					floor.seconds() / engine.seconds(), floor.cpu() / engine.cpu());
		}
	}

	private void engine(Path folder) throws IOException {
		try (BenchEngine engine = BenchEngine.open(folder)) {
			IndexBuild build = engine.port().build("graph").block(PATIENCE);
			for (int from = 0; from < this.puts.size(); from += BATCH) {
				int to = Math.min(this.puts.size(), from + BATCH);
				build.apply(List.copyOf(this.puts.subList(from, to)), to).block(PATIENCE);
			}
			build.serve().block(PATIENCE);
		}
	}

	/** Documents are made before its time begins. */
	private Work plain() {
		List<PlainWriter.Block> blocks = this.puts.stream().map(PlainDocuments::of).map(Indexing::ready).toList();
		return (folder) -> {
			try (PlainWriter writer = PlainWriter.open(folder, BenchEngine.settings().buffer())) {
				writer.write(blocks, BenchEngine.threads());
			}
		};
	}

	private static PlainWriter.Block ready(List<Document> documents) {
		return () -> documents;
	}

	private Spent spent(String name, Work work) throws Exception {
		Path folder = Files.createTempDirectory("zhiku-indexing");
		System.gc();
		long cpu = PROCESS.getProcessCpuTime();
		long begin = System.nanoTime();
		work.in(folder);
		Spent spent = new Spent((System.nanoTime() - begin) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
		OUT.printf(ROW, name, "%.2f".formatted(spent.seconds()), "%.2f".formatted(this.megabytes / spent.seconds()),
				"%.2f".formatted(spent.cpu()), "%.2f".formatted(this.megabytes / spent.cpu()),
				"%.2f".formatted(FileSize.of(folder) / this.megabytes / 1e6));
		FileSystemUtils.deleteRecursively(folder);
		return spent;
	}

	/** Fills an index in an empty folder. */
	private interface Work {

		void in(Path folder) throws Exception;

	}

	private record Spent(double seconds, double cpu) {
	}

}

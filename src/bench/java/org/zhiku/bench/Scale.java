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
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;

import org.zhiku.search.FacetField;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.lucene.BenchEngine;

import org.springframework.util.FileSystemUtils;

/**
 * How the cost of a query grows with the collection: ten hits with highlights and three
 * facets, and suggestions, by the search port on one thread, at several numbers of
 * policies. These are changed copies of those of a graph. The exponent says how the cost
 * grows from one row to the next: 1 where it doubles with the collection.
 * <p>
 * Arguments: {@code --sizes=2000,10000,30000,100000}; {@code --seconds=20} for each
 * figure; a data folder, which is kept and used again; then files or folders that are
 * ingested into it; without any the project's own corpus.
 */
public final class Scale {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final String ROW = "%9s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s%n";

	private static final int BATCH = 200;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final ChangedCopies copies;

	private final BenchEngine engine;

	private final Path folder;

	private final double seconds;

	private long text;

	private int written;

	private Row before = new Row(0, 0, 0);

	private Scale(ChangedCopies copies, BenchEngine engine, Path folder, double seconds) {
		this.copies = copies;
		this.engine = engine;
		this.folder = folder;
		this.seconds = seconds;
	}

	public static void main(String[] arguments) throws Exception {
		Options options = Options.of(arguments);
		ChangedCopies copies;
		try (BenchServer server = BenchServer.start(options.data(), options.corpus())) {
			copies = new ChangedCopies(server.puts());
		}
		Path folder = Files.createTempDirectory("zhiku-scale");
		OUT.printf("changed copies without parts; one thread; index in %s%n", folder);
		OUT.printf(ROW, "policies", "MB text", "MB/s", "size/text", "hits", "CPU ms", "p50 ms", "p95 ms", "exponent",
				"suggest", "p50 ms", "p95 ms", "exponent");
		try (BenchEngine engine = BenchEngine.open(folder)) {
			Scale scale = new Scale(copies, engine, folder, options.seconds());
			for (int size : options.numbers("sizes", "2000,10000,30000,100000")) {
				scale.grow(size);
			}
		}
		FileSystemUtils.deleteRecursively(folder);
		OUT.printf("load of this machine at the end: %.1f%n", PROCESS.getSystemLoadAverage());
		System.exit(0);
	}

	private void grow(int size) throws Exception {
		long begin = System.nanoTime();
		long before = this.text;
		while (this.written < size) {
			List<IndexChange> batch = IntStream.range(this.written, Math.min(size, this.written + BATCH))
				.mapToObj((number) -> (IndexChange) this.copies.get(number))
				.toList();
			batch.forEach((put) -> this.text += bytes((IndexChange.Put) put));
			this.written += batch.size();
			this.engine.port().apply(batch, this.written).block(PATIENCE);
		}
		double speed = (this.text - before) / 1e6 / ((System.nanoTime() - begin) / 1e9);
		this.engine.settle();
		measure(speed);
	}

	private void measure(double speed) throws InterruptedException, IOException {
		List<SearchQuery> asked = Questions.ALL.stream()
			.map((text) -> SearchQuery.of(text)
				.withFacets(Set.of(FacetField.YEAR, FacetField.REGION, FacetField.ISSUER))
				.withHighlight())
			.toList();
		long hits = 0;
		for (SearchQuery query : asked) {
			hits += this.engine.port().search(query).block(PATIENCE).total();
		}
		Measured search = measured(asked.size(),
				(i) -> this.engine.port().search(asked.get(i)).block(PATIENCE).hits().size());
		Measured suggest = measured(Questions.PREFIXES.size(),
				(i) -> this.engine.port().suggest(SuggestQuery.of(Questions.PREFIXES.get(i))).block(PATIENCE).size());
		Row row = new Row(this.written, search.cpu(), suggest.cpu());
		OUT.printf(ROW, this.written, "%.0f".formatted(this.text / 1e6), "%.2f".formatted(speed),
				"%.2f".formatted((double) FileSize.of(this.folder) / this.text), hits / asked.size(),
				"%.3f".formatted(search.cpu()), "%.2f".formatted(search.result().p50()),
				"%.2f".formatted(search.result().p95()), exponent(row, row.search(), this.before.search()),
				"%.3f".formatted(suggest.cpu()), "%.2f".formatted(suggest.result().p50()),
				"%.2f".formatted(suggest.result().p95()), exponent(row, row.suggest(), this.before.suggest()));
		this.before = row;
	}

	/** A quarter of the time goes before, for the compiler. */
	private Measured measured(int different, InsideLoad.Request request) throws InterruptedException {
		InsideLoad.of(request, different, 1, this.seconds / 4);
		long cpu = PROCESS.getProcessCpuTime();
		LoadResult result = InsideLoad.of(request, different, 1, this.seconds);
		return new Measured((PROCESS.getProcessCpuTime() - cpu) / 1e6 / result.answered(), result);
	}

	private String exponent(Row row, double cost, double costBefore) {
		return (this.before.policies() == 0) ? "" : "%.2f"
			.formatted(Math.log(cost / costBefore) / Math.log((double) row.policies() / this.before.policies()));
	}

	private static long bytes(IndexChange.Put put) {
		return put.text().getBytes(StandardCharsets.UTF_8).length;
	}

	/** CPU milliseconds a request. */
	private record Measured(double cpu, LoadResult result) {
	}

	/** CPU milliseconds a request at a size. */
	private record Row(int policies, double search, double suggest) {
	}

}

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
import java.util.stream.Stream;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.extraction.PolicyExtractor;

/**
 * From files into the graph and the index, by the commands of the built jar on a fresh
 * data folder: documents a second, and the CPU seconds of our process and of the Neo4j
 * that it starts. The first row is what starting costs alone; it is part of each of the
 * others. The last one is the extraction by itself, which is part of the ingest.
 * <p>
 * Arguments: a file or folder; without one a generated corpus.
 */
public final class Ingest {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private static final String ROW = "%-28s %9s %9s %11s %12s %9s%n";

	private final Path data;

	private Ingest(Path data) {
		this.data = data;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path work = Files.createTempDirectory("zhiku-bench");
		Path corpus = (arguments.length > 0) ? Path.of(arguments[0]) : GeneratedCorpus.write(work);
		Path nothing = Files.createDirectory(work.resolve("nothing"));
		int documents = read(corpus).size();
		OUT.printf("%d documents of %s%n", documents, corpus);
		OUT.printf(ROW, "", "seconds", "docs/s", "CPU s, own", "CPU s, Neo4j", "docs/s*");
		Ingest fresh = new Ingest(work.resolve("data"));
		new Ingest(work.resolve("empty")).run("start and stop", 0, "ingest", nothing.toString());
		fresh.run("ingest", documents, "ingest", corpus.toString());
		fresh.run("ingest, all known", documents, "ingest", corpus.toString());
		fresh.run("index", documents, "reindex");
		extract(corpus);
		OUT.printf("* on two cores that do nothing else: both processes' CPU seconds by two%n");
		OUT.printf("load of this machine at the end: %.1f; files are left in %s%n",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), work);
	}

	private void run(String name, int documents, String... command) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-jar",
				"target/zhiku.jar"));
		line.addAll(List.of(command));
		line.add("--zhiku.data-dir=" + this.data);
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		// In another locale the launcher would start a process between us and the server.
		builder.environment().put("LC_ALL", "C.UTF-8");
		long begin = System.nanoTime();
		Process process = builder.start();
		ProcessCpu cpu = new ProcessCpu(process.toHandle());
		while (!process.waitFor(Duration.ofMillis(100))) {
			cpu.sample();
		}
		if (process.exitValue() != 0) {
			OUT.printf("%s ended with %d%n", String.join(" ", line), process.exitValue());
		}
		row(name, documents, (System.nanoTime() - begin) / 1e9, cpu.own(), cpu.children());
	}

	private static void extract(Path corpus) {
		List<SourceDocument> documents = read(corpus);
		PolicyExtractor extractor = new PolicyExtractor();
		CpuClock clock = new CpuClock();
		long begin = System.nanoTime();
		documents.forEach(extractor::extract);
		row("extraction alone, one thread", documents.size(), (System.nanoTime() - begin) / 1e9, clock.seconds(), 0);
	}

	private static void row(String name, int documents, double seconds, double own, double children) {
		OUT.printf(ROW, name, "%.1f".formatted(seconds), "%.0f".formatted(documents / seconds), "%.1f".formatted(own),
				"%.1f".formatted(children), "%.0f".formatted(2 * documents / (own + children)));
	}

	private static List<SourceDocument> read(Path corpus) {
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(corpus))) {
			return results.filter(ReadResult.Document.class::isInstance)
				.map((result) -> ((ReadResult.Document) result).document())
				.toList();
		}
	}

}

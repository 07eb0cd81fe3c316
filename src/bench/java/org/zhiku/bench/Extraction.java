package org.zhiku.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.extraction.PolicyExtractor;

/**
 * The extraction alone, on one thread: megabytes of UTF-8 text a second of CPU, the
 * slowest documents, and the cost by length. The floor is the least that any reader of a
 * text does: to look at each character once, and to take its checksum.
 * <p>
 * Arguments: files or folders to read; without any the project's own corpus.
 */
public final class Extraction {

	private static final int ROUNDS = 3;

	private static final int SLOWEST = 5;

	private static final int[] LENGTHS = { 10_000, 100_000, 1_000_000, 10_000_000 };

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private final PolicyExtractor extractor = new PolicyExtractor();

	private Extraction() {
	}

	public static void main(String[] arguments) {
		List<Path> paths = Stream.of((arguments.length > 0) ? arguments : new String[] { "corpus" })
			.map(Path::of)
			.toList();
		List<SourceDocument> documents = read(paths);
		Extraction benchmark = new Extraction();
		benchmark.throughput(documents);
		benchmark.lengths("documents in a row, as one", joined(documents));
		for (LongText text : LongText.values()) {
			benchmark.lengths(text.toString(), text.of(LENGTHS[LENGTHS.length - 1]));
		}
	}

	private static List<SourceDocument> read(List<Path> paths) {
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(paths)) {
			return results.filter(ReadResult.Document.class::isInstance)
				.map((result) -> ((ReadResult.Document) result).document())
				.toList();
		}
	}

	private void throughput(List<SourceDocument> documents) {
		double megabytes = documents.stream().mapToLong((document) -> bytes(document.text())).sum() / 1e6;
		print("%d documents, %.1f MB of UTF-8", documents.size(), megabytes);
		print("%-8s%12s%12s%12s", "round", "CPU s", "MB/s", "floor MB/s");
		List<Timed> timed = List.of();
		for (int round = 1; round <= ROUNDS; round++) {
			CpuClock floorClock = new CpuClock();
			documents.forEach(Extraction::floor);
			double floor = floorClock.seconds();
			CpuClock clock = new CpuClock();
			timed = documents.stream().map(this::timed).toList();
			double seconds = clock.seconds();
			print("%-8d%12.2f%12.2f%12.1f", round, seconds, megabytes / seconds, megabytes / floor);
		}
		print("%nslowest documents of the last round%n%-10s%12s  %s", "ms", "characters", "origin");
		timed.stream()
			.sorted(Comparator.comparingDouble(Timed::milliseconds).reversed())
			.limit(SLOWEST)
			.forEach((document) -> print("%-10.0f%12d  %s", document.milliseconds(), document.characters(),
					document.origin()));
	}

	/** Linear where the last column stays level. */
	private void lengths(String name, String text) {
		print("%n%s%n%-12s%12s%12s", name, "bytes", "ms", "MB/s");
		for (int length : LENGTHS) {
			String part = beginning(text, length);
			SourceDocument document = SourceDocument.of(part, "length", SourceDocument.Given.NOTHING);
			double best = timed(document).milliseconds();
			for (int round = 1; round < ROUNDS; round++) {
				best = Math.min(best, timed(document).milliseconds());
			}
			print("%-12d%12.1f%12.2f", bytes(part), best, bytes(part) / best / 1000);
		}
	}

	private Timed timed(SourceDocument document) {
		CpuClock clock = new CpuClock();
		this.extractor.extract(document);
		return new Timed(document.origin(), document.text().length(), clock.milliseconds());
	}

	private static long floor(SourceDocument document) {
		long seen = document.text().chars().filter(Character::isIdeographic).count();
		return seen + SourceDocument.of(document.text(), document.origin(), document.given()).sha256().length();
	}

	private static String joined(List<SourceDocument> documents) {
		StringBuilder text = new StringBuilder();
		int longest = LENGTHS[LENGTHS.length - 1];
		while (text.length() < longest) {
			for (SourceDocument document : documents) {
				if (text.length() < longest) {
					text.append(document.text()).append('\n');
				}
			}
		}
		return text.toString();
	}

	/** At least so many bytes of UTF-8, and less than four more. */
	private static String beginning(String text, int length) {
		int bytes = 0;
		int end = 0;
		while (bytes < length && end < text.length()) {
			int codePoint = text.codePointAt(end);
			bytes += (codePoint < 0x80) ? 1 : (codePoint < 0x800) ? 2 : (codePoint < 0x10000) ? 3 : 4;
			end += Character.charCount(codePoint);
		}
		return text.substring(0, end);
	}

	private static long bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	private static void print(String format, Object... values) {
		OUT.println(String.format(Locale.ROOT, format, values));
	}

	/** How long one document took. */
	private record Timed(String origin, int characters, double milliseconds) {
	}

}

package org.zhiku.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads bytes as a file of some name, as a user would have it read. */
public final class Readings {

	private Readings() {
	}

	/** Whether a reader threw what it must not. */
	public static boolean isFaultOfReader(ReadResult result) {
		return result instanceof ReadResult.Issue(SourceIssue.ReaderFailed _);
	}

	/** What a file with these bytes yields; never a fault of a reader. */
	public static List<ReadResult> of(Path folder, String name, byte[] bytes) {
		try {
			Path file = Files.write(folder.resolve(name), bytes);
			try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
				return results.peek(Readings::refuseFault).toList();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void refuseFault(ReadResult result) {
		if (isFaultOfReader(result)) {
			throw new AssertionError(result);
		}
	}

	/** The texts, or what is wrong after a {@code !}, without the folder. */
	public static List<String> texts(Path folder, String name, byte[] bytes) {
		return of(folder, name, bytes).stream().map((result) -> switch (result) {
			case ReadResult.Document(SourceDocument document) -> document.text();
			case ReadResult.Issue(SourceIssue issue) -> "!" + issue.message().replace(folder + "/", "");
			case ReadResult.Skipped(String origin, String reason) -> "!" + origin + ": skipped, " + reason;
		}).toList();
	}

	/** The one text, or what is wrong. */
	public static String text(Path folder, String name, byte[] bytes) {
		return String.join("\n---\n", texts(folder, name, bytes));
	}

}

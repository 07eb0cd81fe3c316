package org.zhiku.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A fault of a reader costs the file that brings it to light. */
class GuardedResultsTests {

	@TempDir
	private Path folder;

	@Test
	void whatAReaderThrowsIsAnIssueOfTheFile() throws IOException {
		Files.writeString(this.folder.resolve("1.html"), "<html>open");
		Files.writeString(this.folder.resolve("2.html"), "<html>next");
		Files.writeString(this.folder.resolve("3.html"), "<html>close");
		Files.writeString(this.folder.resolve("4.txt"), "甲");
		assertThat(read()).containsExactly(
				"1.html: cannot be read, its reader failed: java.lang.IllegalStateException: open",
				"2.html: cannot be read, its reader failed: java.lang.StackOverflowError", "4.txt");
	}

	@Test
	void inAnArchiveItCostsTheEntry() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (String text : List.of("<html>open", "<html>next", "甲")) {
				out.putNextEntry(new ZipEntry(text.substring(text.indexOf('>') + 1) + ".txt"));
				out.write(text.getBytes(StandardCharsets.UTF_8));
			}
		}
		Files.write(this.folder.resolve("a.zip"), bytes.toByteArray());
		assertThat(read()).containsExactly(
				"a.zip!/open.txt: cannot be read, its reader failed: java.lang.IllegalStateException: open",
				"a.zip!/next.txt: cannot be read, its reader failed: java.lang.StackOverflowError", "a.zip!/甲.txt");
	}

	private List<String> read() {
		CorpusWalk walk = new CorpusWalk(CorpusWalk.Step.of(List.of(this.folder)),
				new FormatReaders(ReadLimits.DEFAULT, List.of(new FaultyReader())));
		List<String> read = new ArrayList<>();
		walk.forEachRemaining((result) -> read
			.add((result instanceof ReadResult.Issue(SourceIssue issue)) ? issue.message() : result.origin()));
		return read.stream().map((line) -> line.replace(this.folder.getFileName() + "/", "")).toList();
	}

	/** Fails where the page says so. */
	private static final class FaultyReader implements FormatReader {

		@Override
		public Format format() {
			return Format.HTML;
		}

		@Override
		public Results open(Content content) throws IOException {
			String text = new String(content.bytes(100), StandardCharsets.UTF_8);
			if (text.endsWith("open")) {
				throw new IllegalStateException("open");
			}
			return new Results() {

				@Override
				public @Nullable ReadResult next() {
					if (text.endsWith("next")) {
						throw new StackOverflowError();
					}
					return null;
				}

				@Override
				public void close() {
					throw new IllegalStateException("close");
				}

			};
		}

	}

}

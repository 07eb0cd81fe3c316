package org.zhiku.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.zhiku.testsupport.PackedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No bytes make a reader throw. What was found stays as a seed beside this class and runs
 * with all other tests; the profile {@code fuzz} looks for more.
 */
class ReaderFuzzTests {

	private static final Path FILE = file();

	private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";

	@FuzzTest
	void anyFile(byte[] bytes) {
		read("any", bytes);
	}

	@FuzzTest
	void pdf(byte[] bytes) {
		read("a.pdf", withHead("%PDF-1.7\n", bytes));
	}

	@FuzzTest
	void html(byte[] bytes) {
		read("a.html", withHead("<!DOCTYPE html><html>", bytes));
	}

	@FuzzTest
	void jsonLines(byte[] bytes) {
		read("a.jsonl", bytes);
	}

	@FuzzTest
	void wordBody(byte[] bytes) {
		Map<String, byte[]> parts = PackedFiles.docxParts("", "", "");
		parts.put("word/document.xml", bytes);
		parts.put("word/numbering.xml", bytes);
		parts.put("word/styles.xml", bytes);
		read("a.docx", PackedFiles.zip(parts));
	}

	@FuzzTest
	void ofdPage(byte[] bytes) {
		Map<String, byte[]> parts = PackedFiles.ofdParts("");
		parts.put(PAGE, bytes);
		read("a.ofd", PackedFiles.zip(parts));
	}

	private static void read(String name, byte[] bytes) {
		Path file = FILE.resolveSibling(name);
		try {
			Files.write(file, bytes);
			try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
				results.limit(100).forEach((result) -> assertThat(result.origin()).startsWith(file.toString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] withHead(String head, byte[] bytes) {
		byte[] start = PackedFiles.bytes(head);
		byte[] all = java.util.Arrays.copyOf(start, start.length + bytes.length);
		System.arraycopy(bytes, 0, all, start.length, bytes.length);
		return all;
	}

	private static Path file() {
		try {
			Path folder = Files.createTempDirectory("zhiku-fuzz");
			folder.toFile().deleteOnExit();
			return folder.resolve("file");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

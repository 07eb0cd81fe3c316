package org.zhiku.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.zhiku.testsupport.PackedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A file with bytes that a fuzzer made, read as a user's file is. */
final class FuzzedFile {

	private static final Path FOLDER = folder();

	private FuzzedFile() {
	}

	static void read(String name, String head, byte[] bytes) {
		byte[] start = PackedFiles.bytes(head);
		byte[] all = Arrays.copyOf(start, start.length + bytes.length);
		System.arraycopy(bytes, 0, all, start.length, bytes.length);
		read(name, all);
	}

	static void read(String name, byte[] bytes) {
		Path file = FOLDER.resolve(name);
		try {
			Files.write(file, bytes);
			try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
				results.limit(100).forEach((result) -> {
					assertThat(result.origin()).startsWith(file.getFileName().toString());
					assertThat(result).matches((any) -> !Readings.isFaultOfReader(any), "no fault of the reader");
				});
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("zhiku-fuzz");
			folder.toFile().deleteOnExit();
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package org.zhiku.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What holds for the reader of every format, made or to come: no content makes it throw,
 * hang or say nothing.
 */
class FormatReaderContractTests {

	/** Long, because other work may share the machine; a hang is longer. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	private Path folder;

	private final CorpusReader reader = new CorpusReader(
			new ReadLimits(1 << 20, 1 << 20, new ReadLimits.Packed(1 << 20, 1 << 20, 100, 4 << 20, 100, 2)));

	@ParameterizedTest
	@EnumSource
	void whateverFollowsTheSignatureIsAResult(Format format) {
		Random random = new Random(format.ordinal());
		for (int i = 0; i < 50; i++) {
			byte[] noise = new byte[random.nextInt(5_000)];
			random.nextBytes(noise);
			assertReadable(format, joined(beginning(format), noise));
		}
	}

	@ParameterizedTest
	@EnumSource
	void aFileMayEndAnywhere(Format format) {
		byte[] whole = sample(format);
		for (int length = 0; length < whole.length; length += 7) {
			assertReadable(format, Arrays.copyOf(whole, length));
		}
	}

	@ParameterizedTest
	@EnumSource
	void anyByteMayBeAnother(Format format) {
		byte[] whole = sample(format);
		Random random = new Random(format.ordinal());
		for (int i = 0; i < 200; i++) {
			byte[] changed = whole.clone();
			changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			assertReadable(format, changed);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aFileOverItsLimitIsRefused(Format format) {
		byte[] large = joined(beginning(format), new byte[2 << 20]);
		Arrays.fill(large, beginning(format).length, large.length, (byte) ' ');
		assertThat(assertReadable(format, large)).allMatch((result) -> !(result instanceof ReadResult.Document));
	}

	@Test
	void theSameContentIsReadAlikeFromDiskAndFromAnArchive() {
		for (Format format : EnumSet.complementOf(EnumSet.of(Format.ZIP))) {
			byte[] content = sample(format);
			String name = "a" + format.extensions().getFirst();
			List<String> fromDisk = texts(assertReadable(format, content));
			List<String> fromArchive = texts(assertReadable(Format.ZIP, zip(name, content)));
			assertThat(fromArchive).as(format.name()).isEqualTo(fromDisk);
		}
	}

	private static List<String> texts(List<ReadResult> results) {
		return results.stream()
			.map((result) -> (result instanceof ReadResult.Document(SourceDocument document)) ? document.text() : "")
			.toList();
	}

	private List<ReadResult> assertReadable(Format format, byte[] content) {
		try {
			Path file = Files.write(this.folder.resolve("a" + format.extensions().getFirst()), content);
			return assertTimeoutPreemptively(PATIENCE, () -> {
				try (Stream<ReadResult> results = this.reader.read(List.of(file))) {
					List<ReadResult> all = results.toList();
					assertThat(all).isNotEmpty()
						.allMatch((result) -> result.origin().startsWith(file.getFileName().toString()))
						.noneMatch(Readings::isFaultOfReader);
					return all;
				}
			});
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] beginning(Format format) {
		return switch (format) {
			case PDF -> bytes("%PDF-1.7\n");
			case OFD, DOCX, ZIP -> new byte[] { 'P', 'K', 3, 4 };
			case HTML -> bytes("<html><body><table>");
			case JSON_LINES -> bytes("{\"id\":\"a\",\"text\":\"");
			case TEXT -> bytes("一、甲\n");
		};
	}

	private static byte[] sample(Format format) {
		return switch (format) {
			case PDF -> bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
					+ "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n"
					+ "trailer<</Root 1 0 R>>\n%%EOF");
			case OFD -> zip("OFD.xml", bytes("<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"));
			case DOCX -> zip("[Content_Types].xml", bytes("<Types/>"), "word/document.xml",
					bytes("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
							+ "<w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>"));
			case ZIP -> zip("a.txt", bytes("甲"), "b.html", bytes("<html><body>乙"));
			case HTML -> bytes("<!DOCTYPE html><html><head><title>甲</title></head><body><div class='nav'>x</div>"
					+ "<table><tr><td rowspan=2>甲<td>乙<tr><td>&#20013;</table><ol><li>丙</ol></body></html>");
			case JSON_LINES -> bytes("{\"id\":\"a\",\"text\":\"甲\"}\n{\"id\":\"b\",\"text\":\"乙\\n\"}\n");
			case TEXT -> bytes("一、甲\n二、乙\n");
		};
	}

	private static byte[] zip(Object... namesAndContents) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
				out.write((byte[]) namesAndContents[i + 1]);
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] joined(byte[] one, byte[] other) {
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

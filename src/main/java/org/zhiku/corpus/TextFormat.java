package org.zhiku.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A file of plain text is one document. Markdown is read as it is written. */
final class TextFormat implements FormatReader {

	private final long limit;

	TextFormat(ReadLimits limits) {
		this.limit = limits.fileBytes();
	}

	@Override
	public List<String> extensions() {
		return List.of(".txt", ".md");
	}

	@Override
	public Results open(Path file, String origin) throws IOException {
		return new Single(read(file, origin));
	}

	private ReadResult read(Path file, String origin) throws IOException {
		long size = Files.size(file);
		if (size > this.limit) {
			return new ReadResult.Issue(new SourceIssue.TooLarge(origin, size, this.limit));
		}
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			// A file may grow while it is read.
			bytes = in.readNBytes((int) this.limit);
		}
		return switch (TextDecoder.decode(bytes)) {
			case Decoded.Text(String text) when text.isBlank() -> new ReadResult.Issue(new SourceIssue.Empty(origin));
			case Decoded.Text(String text) ->
				new ReadResult.Document(SourceDocument.of(text, origin, SourceDocument.Given.NOTHING));
			case Decoded.Malformed(String expected, long offset) ->
				new ReadResult.Issue(new SourceIssue.WrongEncoding(origin, expected, offset));
			case Decoded.Binary(String looksLike) -> new ReadResult.Issue(new SourceIssue.Binary(origin, looksLike));
		};
	}

	/** The results of a file that is one document. */
	private static final class Single implements Results {

		private @Nullable ReadResult result;

		Single(ReadResult result) {
			this.result = result;
		}

		@Override
		public @Nullable ReadResult next() {
			ReadResult next = this.result;
			this.result = null;
			return next;
		}

		@Override
		public void close() {
			this.result = null;
		}

	}

}

package org.zhiku.corpus;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A collection with one document a line as a JSON object. It is streamed, so that only
 * its lines have a limit.
 */
final class JsonLinesFormat implements FormatReader {

	private final int lineBytes;

	private final JsonLine parser = new JsonLine();

	JsonLinesFormat(ReadLimits limits) {
		this.lineBytes = limits.lineBytes();
	}

	@Override
	public Format format() {
		return Format.JSON_LINES;
	}

	@Override
	public Results open(Content content) throws IOException {
		return new Lines(new LineInput(content.open(), this.lineBytes), content.origin());
	}

	/** The documents of a collection. */
	private final class Lines implements Results {

		private final LineInput lines;

		private final String origin;

		private boolean any;

		private boolean ended;

		Lines(LineInput lines, String origin) {
			this.lines = lines;
			this.origin = origin;
		}

		@Override
		public @Nullable ReadResult next() throws IOException {
			while (!this.ended) {
				LineInput.Line line = this.lines.next();
				this.ended = line == null;
				ReadResult result = (line != null) ? read(line) : null;
				this.any |= result != null;
				if (result != null) {
					return result;
				}
			}
			if (this.any) {
				return null;
			}
			this.any = true;
			return new ReadResult.Issue(new SourceIssue.Empty(this.origin));
		}

		@Override
		public long position() {
			return this.lines.passed();
		}

		/** Null for a blank line. */
		private @Nullable ReadResult read(LineInput.Line line) {
			String place = this.origin + "#" + line.number();
			if (line.length() > JsonLinesFormat.this.lineBytes) {
				return new ReadResult.Issue(
						new SourceIssue.TooLarge(place, line.length(), JsonLinesFormat.this.lineBytes));
			}
			return switch (TextDecoder.decode(line.bytes())) {
				case Decoded.Text(String text) when text.isBlank() -> null;
				case Decoded.Text(String text) -> JsonLinesFormat.this.parser.parse(text, place);
				case Decoded.Malformed(String expected, long offset) -> {
					this.ended |= line.number() == 1 && expected.startsWith("UTF-16");
					yield new ReadResult.Issue(new SourceIssue.WrongEncoding(place, expected, offset));
				}
				case Decoded.Binary(String looksLike) -> {
					// Lines of a picture or a zip are not worth a message each.
					this.ended |= line.number() == 1;
					yield new ReadResult.Issue(new SourceIssue.Binary(place, looksLike));
				}
			};
		}

		@Override
		public void close() throws IOException {
			this.lines.close();
		}

	}

}

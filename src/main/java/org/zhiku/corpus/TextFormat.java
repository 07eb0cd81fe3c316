package org.zhiku.corpus;

import java.io.IOException;

/**
 * A file of plain text is one document. Markdown is read as it is written, so that
 * offsets refer to the file: the extraction knows heading marks and rows between strokes.
 */
final class TextFormat implements FormatReader {

	private final long limit;

	TextFormat(ReadLimits limits) {
		this.limit = limits.fileBytes();
	}

	@Override
	public Format format() {
		return Format.TEXT;
	}

	@Override
	public Results open(Content content) throws IOException {
		String text = TextDecoder.decode(content.bytes(this.limit)).textOf(content.origin());
		return Results.of(content, text, SourceDocument.Given.NOTHING);
	}

}

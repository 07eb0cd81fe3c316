package org.zhiku.corpus.pdf;

import java.io.IOException;

import org.zhiku.corpus.Content;
import org.zhiku.corpus.Format;
import org.zhiku.corpus.FormatReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.SourceDocument;

/** A PDF file is one document. */
public final class PdfFormat implements FormatReader {

	private final long limit;

	public PdfFormat(ReadLimits limits) {
		this.limit = limits.packed().fileBytes();
	}

	@Override
	public Format format() {
		return Format.PDF;
	}

	@Override
	public Results open(Content content) throws IOException {
		String text = PdfText.read(content.bytes(this.limit), content.origin(), Budget.usual());
		return Results.of(content, text, SourceDocument.Given.NOTHING);
	}

}

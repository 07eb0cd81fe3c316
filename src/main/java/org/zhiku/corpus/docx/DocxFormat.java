package org.zhiku.corpus.docx;

import java.io.IOException;

import org.zhiku.corpus.Content;
import org.zhiku.corpus.Format;
import org.zhiku.corpus.FormatReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.part.Parts;

/** A Word file is one document. */
public final class DocxFormat implements FormatReader {

	private final ReadLimits.Packed limits;

	public DocxFormat(ReadLimits limits) {
		this.limits = limits.packed();
	}

	@Override
	public Format format() {
		return Format.DOCX;
	}

	@Override
	public Results open(Content content) throws IOException {
		try (Parts parts = Parts.open(content, this.limits)) {
			return Results.of(content, DocxText.read(parts), SourceDocument.Given.NOTHING);
		}
	}

}

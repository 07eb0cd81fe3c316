package org.zhiku.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhiku.corpus.docx.DocxFormat;
import org.zhiku.corpus.html.HtmlFormat;
import org.zhiku.corpus.ofd.OfdFormat;
import org.zhiku.corpus.pdf.PdfFormat;

/** One reader for each format, chosen by what a file holds. */
final class FormatReaders {

	private final Map<Format, FormatReader> readers = new EnumMap<>(Format.class);

	private final ReadLimits limits;

	private final FormatSniffer sniffer;

	FormatReaders(ReadLimits limits) {
		this(limits, List.of());
	}

	/** With some in place of the usual ones. */
	FormatReaders(ReadLimits limits, List<FormatReader> others) {
		this.limits = limits;
		this.sniffer = new FormatSniffer(limits.packed());
		for (FormatReader reader : List.of(new TextFormat(limits), new JsonLinesFormat(limits), new HtmlFormat(limits),
				new DocxFormat(limits), new PdfFormat(limits), new OfdFormat(limits), new ZipFormat(limits, this))) {
			this.readers.put(reader.format(), reader);
		}
		others.forEach((reader) -> this.readers.put(reader.format(), reader));
	}

	/**
	 * Begins to read.
	 * @throws BadContentException where there is no reader for it, or either is at fault
	 */
	FormatReader.Results open(Content content) throws IOException {
		return GuardedResults.open(content.origin(), () -> sniffAndOpen(content));
	}

	private FormatReader.Results sniffAndOpen(Content content) throws IOException {
		return switch (this.sniffer.sniff(content)) {
			case Sniffed.Known(Format format) -> open(content, format);
			case Sniffed.Other(String looksLike) -> throw unsupported(content, looksLike);
		};
	}

	private FormatReader.Results open(Content content, Format format) throws IOException {
		long limit = this.limits.of(format);
		if (content.size() > limit) {
			throw new BadContentException(new SourceIssue.TooLarge(content.origin(), content.size(), limit));
		}
		FormatReader reader = this.readers.get(format);
		if (reader == null) {
			throw unsupported(content, "a file of the format " + format);
		}
		return reader.open(content);
	}

	private BadContentException unsupported(Content content, String looksLike) {
		String supported = Arrays.stream(Format.values())
			.filter(this.readers::containsKey)
			.flatMap((format) -> format.extensions().stream())
			.collect(Collectors.joining(", "));
		return new BadContentException(new SourceIssue.UnsupportedFormat(content.origin(), looksLike, supported));
	}

}

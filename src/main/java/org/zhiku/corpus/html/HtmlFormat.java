package org.zhiku.corpus.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.Content;
import org.zhiku.corpus.Format;
import org.zhiku.corpus.FormatReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.SourceIssue;

/** A page is one document: its main text, and what the page says of it. */
public final class HtmlFormat implements FormatReader {

	/**
	 * A page of half a megabyte has ten thousand; each costs some hundred bytes of
	 * memory.
	 */
	private static final int MOST_TAGS = 200_000;

	/**
	 * Deeper elements become siblings. Real pages have forty; each tag may cost a look at
	 * all.
	 */
	private static final int DEEPEST = 100;

	private final long limit;

	private final PageHints hints = PageHints.load();

	public HtmlFormat(ReadLimits limits) {
		this.limit = limits.fileBytes();
	}

	@Override
	public Format format() {
		return Format.HTML;
	}

	@Override
	public Results open(Content file) throws IOException {
		String source = PageDecoder.decode(file.bytes(this.limit), file.origin());
		if (source.chars().filter((c) -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
			throw new BadContentException(new SourceIssue.OverLimit(file.origin(), "more than " + MOST_TAGS + " tags"));
		}
		Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(source, "");
		MainContent content = new MainContent(page, this.hints);
		Element main = content.find();
		PageHints.Trimmed lines = this.hints.trim(TextRendering.lines(main), PageMetadata.title(page));
		List<String> around = new ArrayList<>(content.metadata());
		around.addAll(TextRendering.lines(page.body(), main));
		around.addAll(lines.furniture());
		return Results.of(file, String.join("\n", lines.text()), new PageMetadata(page, around).given());
	}

}

package org.zhiku.corpus.ofd;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.Content;
import org.zhiku.corpus.Format;
import org.zhiku.corpus.FormatReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceIssue;
import org.zhiku.corpus.part.Parts;

/** An OFD file is one document or several, which are told apart by their number. */
public final class OfdFormat implements FormatReader {

	private final ReadLimits.Packed limits;

	public OfdFormat(ReadLimits limits) {
		this.limits = limits.packed();
	}

	@Override
	public Format format() {
		return Format.OFD;
	}

	@Override
	public Results open(Content content) throws IOException {
		try (Parts parts = Parts.open(content, this.limits)) {
			List<String> texts = OfdText.read(parts);
			return (texts.size() == 1) ? Results.of(content, texts.getFirst(), SourceDocument.Given.NOTHING)
					: new Several(texts.iterator(), content.origin());
		}
	}

	/** The documents of a file that holds several. */
	private static final class Several implements Results {

		private final Iterator<String> texts;

		private final String origin;

		private int number;

		Several(Iterator<String> texts, String origin) {
			this.texts = texts;
			this.origin = origin;
		}

		@Override
		public @Nullable ReadResult next() {
			if (!this.texts.hasNext()) {
				return null;
			}
			this.number++;
			String text = this.texts.next();
			String place = this.origin + "#" + this.number;
			return text.isBlank() ? new ReadResult.Issue(new SourceIssue.Empty(place))
					: new ReadResult.Document(SourceDocument.of(text, place, SourceDocument.Given.NOTHING));
		}

		@Override
		public void close() {
			// The texts are in memory.
		}

	}

}

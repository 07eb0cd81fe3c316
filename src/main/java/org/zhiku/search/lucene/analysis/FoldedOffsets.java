package org.zhiku.search.lucene.analysis;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import org.zhiku.search.text.FoldedText;

/**
 * Leads offsets in the folded text back to the original. Lucene's char filters do the
 * same for starts and ends alike, and so lose a character of which only a part is a
 * token: 株 of ㈱.
 */
public final class FoldedOffsets extends TokenFilter {

	private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

	private FoldedText text = FoldedText.of("");

	public FoldedOffsets(TokenStream input) {
		super(input);
	}

	/** The text whose tokens come next. */
	public void read(FoldedText text) {
		this.text = text;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		this.offsets.setOffset(this.text.startOf(this.offsets.startOffset()),
				this.text.endOf(this.offsets.endOffset()));
		return true;
	}

	@Override
	public void end() throws IOException {
		super.end();
		int end = this.text.endOf(this.offsets.endOffset());
		this.offsets.setOffset(end, end);
	}

}

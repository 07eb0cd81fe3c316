package org.zhiku.search.lucene.analysis;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes the place of a token in the text its position in the index, so that no offsets
 * have to be kept beside: they would be a third of the index. A token ends where its
 * characters do; only where folding made it longer or shorter than what is written, a
 * payload says how long that is. Tokens that follow each other in the text do so in the
 * index as well, as long as a phrase is cut by the same analysis.
 */
public final class Placed extends TokenFilter {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);

	private int position = -1;

	Placed(TokenStream tokens) {
		super(tokens);
	}

	/** The offset after an occurrence of a term. */
	public static int end(String term, int position, @Nullable BytesRef payload) {
		return position + ((payload != null) ? ByteBuffer.wrap(payload.bytes, payload.offset, payload.length).getInt()
				: term.length());
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.position = -1;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		int start = Math.max(this.position, this.offsets.startOffset());
		int length = this.offsets.endOffset() - start;
		this.increment.setPositionIncrement(start - this.position);
		this.payload.setPayload((length != this.term.length())
				? new BytesRef(ByteBuffer.allocate(Integer.BYTES).putInt(length).array()) : null);
		this.position = start;
		return true;
	}

}

package org.zhiku.search.lucene.analysis;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * The tokens of a text, kept while it is indexed, so that stretches of it can be indexed
 * by themselves and no character is cut twice. What is cut costs more than all else.
 */
public final class RecordedTokens {

	private char[] characters = new char[256];

	/** Where each token's characters end. */
	private int[] ends = new int[128];

	private int[] starts = new int[128];

	private int[] stops = new int[128];

	private int size;

	/** The same tokens, which are kept as they pass. */
	public TokenStream record(TokenStream tokens) {
		return new Recorder(tokens);
	}

	/** All tokens, without their places. */
	public TokenStream all() {
		return between(0, Integer.MAX_VALUE);
	}

	/** The tokens that stand between two offsets of the text, without their places. */
	public TokenStream between(int start, int end) {
		return new Stretch(start, end);
	}

	private void add(CharSequence term, int start, int end) {
		int from = (this.size == 0) ? 0 : this.ends[this.size - 1];
		int to = from + term.length();
		this.characters = ArrayUtil.grow(this.characters, to);
		for (int i = from; i < to; i++) {
			this.characters[i] = term.charAt(i - from);
		}
		this.ends = ArrayUtil.grow(this.ends, this.size + 1);
		this.starts = ArrayUtil.grow(this.starts, this.size + 1);
		this.stops = ArrayUtil.grow(this.stops, this.size + 1);
		this.ends[this.size] = to;
		this.starts[this.size] = start;
		this.stops[this.size] = end;
		this.size++;
	}

	/** The first token that starts there or after. */
	private int first(int start) {
		int found = Arrays.binarySearch(this.starts, 0, this.size, start);
		int first = (found >= 0) ? found : -found - 1;
		while (first > 0 && this.starts[first - 1] >= start) {
			first--;
		}
		return first;
	}

	private final class Recorder extends TokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

		private Recorder(TokenStream tokens) {
			super(tokens);
		}

		@Override
		public boolean incrementToken() throws IOException {
			if (!this.input.incrementToken()) {
				return false;
			}
			add(this.term, this.offsets.startOffset(), this.offsets.endOffset());
			return true;
		}

	}

	private final class Stretch extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private final int start;

		private final int end;

		private int next;

		private Stretch(int start, int end) {
			this.start = start;
			this.end = end;
		}

		/** Only now: the text is recorded after the stream was made. */
		@Override
		public void reset() {
			this.next = first(this.start);
		}

		@Override
		public boolean incrementToken() {
			RecordedTokens all = RecordedTokens.this;
			while (this.next < all.size && all.starts[this.next] < this.end) {
				int token = this.next++;
				if (all.stops[token] <= this.end) {
					clearAttributes();
					int from = (token == 0) ? 0 : all.ends[token - 1];
					this.term.copyBuffer(all.characters, from, all.ends[token] - from);
					return true;
				}
			}
			return false;
		}

	}

}

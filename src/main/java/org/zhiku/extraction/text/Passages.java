package org.zhiku.extraction.text;

import java.util.stream.IntStream;

/**
 * Cuts passages out of one text whose stops were looked for once. Not safe for several
 * threads.
 */
public final class Passages {

	private final String text;

	private final WordIndex words;

	private final int[] sentenceStops;

	private final int[] clauseStops;

	public Passages(String text) {
		this.text = text;
		this.words = new WordIndex(text);
		this.sentenceStops = IntStream.range(0, text.length()).filter((i) -> Passage.endsSentence(text, i)).toArray();
		this.clauseStops = IntStream.range(0, text.length()).filter((i) -> Passage.endsClause(text, i)).toArray();
	}

	/** The same passage as {@link Passage#around}, sooner. */
	public Passage around(int start, int end) {
		int sentenceStart = Math.max(before(this.sentenceStops, start), Math.max(0, start - Passage.WINDOW));
		int clauseStart = Math.max(before(this.clauseStops, start), sentenceStart);
		int sentenceEnd = Math.min(after(this.sentenceStops, end), Math.min(this.text.length(), end + Passage.WINDOW));
		int clauseEnd = Math.min(after(this.clauseStops, end), sentenceEnd);
		return Passage.within(this.text, sentenceStart, clauseStart, clauseEnd, sentenceEnd, start, end, this.words);
	}

	/** After the last stop before an offset. */
	private static int before(int[] stops, int offset) {
		int next = Offsets.atOrAfter(stops, offset);
		return (next > 0) ? stops[next - 1] + 1 : 0;
	}

	private int after(int[] stops, int offset) {
		int next = Offsets.atOrAfter(stops, offset);
		return (next < stops.length) ? stops[next] : this.text.length();
	}

}

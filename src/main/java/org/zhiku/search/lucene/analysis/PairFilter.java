package org.zhiku.search.lucene.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import org.zhiku.search.text.FoldedText;

/**
 * One token for each character and each word of a text, so that a phrase is found as it
 * stands there: a character with its next one, the last one of a run alone, words as they
 * are. White space between Chinese characters is the line's and not the author's, so it
 * parts nothing; a mark of punctuation leaves a position free. Lucene's own
 * {@code CJKBigramFilter} does neither.
 */
final class PairFilter extends TokenFilter {

	/** The type of the last character of a run. */
	static final String SINGLE = "<SINGLE>";

	private static final String PAIR = "<PAIR>";

	private static final Set<String> CHARACTERS = Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
			StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA],
			StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
			StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL]);

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final TypeAttribute type = addAttribute(TypeAttribute.class);

	private final Deque<Unit> units = new ArrayDeque<>();

	private String text = "";

	private int last;

	private boolean ended;

	PairFilter(TokenStream input) {
		super(input);
	}

	/** The text whose tokens come next. */
	void read(FoldedText text) {
		this.text = text.value();
	}

	@Override
	public boolean incrementToken() throws IOException {
		fill();
		Unit unit = this.units.poll();
		if (unit == null) {
			return false;
		}
		Unit next = this.units.peek();
		boolean pair = unit.character() && next != null && next.character() && !next.apart();
		clearAttributes();
		this.term.append(unit.term());
		if (pair) {
			this.term.append(next.term());
		}
		this.offsets.setOffset(unit.start(), pair ? next.end() : unit.end());
		this.increment.setPositionIncrement(unit.apart() ? 2 : 1);
		this.type.setType(unit.character() ? (pair ? PAIR : SINGLE) : TypeAttribute.DEFAULT_TYPE);
		return true;
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.units.clear();
		this.last = 0;
		this.ended = false;
	}

	/** A character must know what follows. */
	private void fill() throws IOException {
		while (this.units.size() < 2 && !this.ended) {
			if (!this.input.incrementToken()) {
				this.ended = true;
			}
			else if (CHARACTERS.contains(this.type.type())) {
				addCharacters();
			}
			else {
				add(this.term.toString(), this.offsets.startOffset(), this.offsets.endOffset(), false);
			}
		}
	}

	private void addCharacters() {
		String characters = this.term.toString();
		int start = this.offsets.startOffset();
		for (int i = 0; i < characters.length();) {
			int end = characters.offsetByCodePoints(i, 1);
			add(characters.substring(i, end), start + i, start + end, true);
			i = end;
		}
	}

	private void add(String unit, int start, int end, boolean character) {
		boolean apart = this.last > 0 && this.text.substring(this.last, start).chars().anyMatch(PairFilter::isMark);
		this.units.add(new Unit(unit, start, end, character, apart));
		this.last = end;
	}

	private static boolean isMark(int character) {
		return !Character.isWhitespace(character) && !Character.isSpaceChar(character);
	}

	/**
	 * A character or a word.
	 *
	 * @param apart whether punctuation stands before it
	 */
	private record Unit(String term, int start, int end, boolean character, boolean apart) {
	}

}

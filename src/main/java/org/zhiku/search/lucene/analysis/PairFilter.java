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
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.text.FoldedText;

/**
 * Every character with its next one, the last one of a run alone, and words as they are;
 * where a word stands beside a character or a word, the two as a pair, too. So a phrase
 * is a chain of pairs, each of which holds the last part of the one before. White space
 * is the line's and not the author's, and parts no pair; punctuation does. Lucene's own
 * {@code CJKBigramFilter} stops at both and joins no words.
 */
final class PairFilter extends TokenFilter {

	/** The type of a character that has no next one. */
	static final String CHARACTER = "<CHARACTER>";

	static final String PAIR = "<PAIR>";

	private static final Set<String> CHARACTERS = Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
			StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA],
			StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
			StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL]);

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

	private final TypeAttribute type = addAttribute(TypeAttribute.class);

	private final Deque<Unit> units = new ArrayDeque<>();

	private String text = "";

	/** The pair that comes after its first part. */
	private @Nullable Unit joint;

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
		if (this.joint != null) {
			emit(this.joint, PAIR);
			this.joint = null;
			return true;
		}
		fill();
		Unit unit = this.units.poll();
		if (unit == null) {
			return false;
		}
		Unit next = this.units.peek();
		Unit both = (next != null && !next.apart()) ? unit.with(next) : null;
		if (both != null && unit.character() && next.character()) {
			emit(both, PAIR);
		}
		else {
			emit(unit, unit.character() ? CHARACTER : TypeAttribute.DEFAULT_TYPE);
			this.joint = both;
		}
		return true;
	}

	private void emit(Unit unit, String kind) {
		clearAttributes();
		this.term.append(unit.term());
		this.offsets.setOffset(unit.start(), unit.end());
		this.type.setType(kind);
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.units.clear();
		this.joint = null;
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

		private Unit with(Unit next) {
			String between = (this.character || next.character) ? "" : " ";
			return new Unit(this.term + between + next.term, this.start, next.end, false, this.apart);
		}

	}

}

package org.zhiku.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

import org.zhiku.search.text.FoldedText;

/** Where phrases stand in a hit: all of each, and never a part of one. */
public final class PhraseMarks {

	/** Whoever asks for a phrase wants to see it, before any word. */
	private static final double WEIGHT = 100;

	/** So many places tell enough. */
	private static final int MOST = 1000;

	private final IndexSearcher searcher;

	private final String field;

	private final List<Sought> sought = new ArrayList<>();

	/**
	 * Looks in one field.
	 * @param phrases each with its query in this field
	 */
	public PhraseMarks(IndexSearcher searcher, String field, Map<String, Query> phrases) throws IOException {
		this.searcher = searcher;
		this.field = field;
		for (Map.Entry<String, Query> phrase : phrases.entrySet()) {
			Weight weight = searcher.createWeight(searcher.rewrite(phrase.getValue()), ScoreMode.COMPLETE_NO_SCORES, 1);
			this.sought.add(new Sought(characters(phrase.getKey()), weight));
		}
	}

	/**
	 * The marks in a document.
	 * @param text what the field holds
	 * @param from the number that the first phrase has among all that is asked for
	 */
	public List<Mark> of(int document, String text, int from) throws IOException {
		List<Mark> marks = new ArrayList<>();
		if (this.sought.isEmpty()) {
			return marks;
		}
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
		for (int i = 0; i < this.sought.size(); i++) {
			Matches matches = this.sought.get(i).weight().matches(leaf, document - leaf.docBase);
			MatchesIterator places = (matches != null) ? matches.getMatches(this.field) : null;
			while (places != null && marks.size() < MOST && places.next()) {
				int start = places.startPosition();
				marks.add(new Mark(start, end(text, start, this.sought.get(i).characters()), WEIGHT, from + i, false));
			}
		}
		return marks;
	}

	/** After so many letters and digits, whatever is between. */
	private static int end(String text, int start, long characters) {
		int end = start;
		for (long left = characters; left > 0 && end < text.length();) {
			int next = text.offsetByCodePoints(end, 1);
			left -= characters(text.substring(end, next));
			end = next;
		}
		return end;
	}

	private static long characters(String text) {
		return FoldedText.fold(text).codePoints().filter(Character::isLetterOrDigit).count();
	}

	private record Sought(long characters, Weight weight) {
	}

}

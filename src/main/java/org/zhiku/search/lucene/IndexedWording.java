package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import org.zhiku.search.correction.Wording;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.store.Fields;

/** What the texts of the index have, by its pairs of characters. */
final class IndexedWording implements Wording {

	private static final String PAIRS = Analysis.PAIRS.field(Fields.TEXT);

	private final IndexSearcher searcher;

	IndexedWording(IndexSearcher searcher) {
		this.searcher = searcher;
	}

	@Override
	public int texts() throws IOException {
		return this.searcher.getIndexReader().getDocCount(PAIRS);
	}

	@Override
	public int frequency(String pair) throws IOException {
		return this.searcher.getIndexReader().docFreq(new Term(PAIRS, pair));
	}

	@Override
	public boolean has(String phrase, int texts) throws IOException {
		PhraseQuery.Builder pairs = new PhraseQuery.Builder();
		for (int i = 0; i + 2 <= phrase.length(); i++) {
			pairs.add(new Term(PAIRS, phrase.substring(i, i + 2)), i);
		}
		Weight weight = this.searcher.createWeight(this.searcher.rewrite(pairs.build()), ScoreMode.COMPLETE_NO_SCORES,
				1);
		int left = texts;
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			Bits live = leaf.reader().getLiveDocs();
			DocIdSetIterator found = (scorer != null) ? scorer.iterator() : DocIdSetIterator.empty();
			while (left > 0 && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				left -= (live == null || live.get(found.docID())) ? 1 : 0;
			}
		}
		return left == 0;
	}

	@Override
	public Map<Character, Integer> followers(char character) throws IOException {
		Map<Character, Integer> followers = new HashMap<>();
		String first = String.valueOf(character);
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			Terms terms = leaf.reader().terms(PAIRS);
			if (terms != null) {
				addFollowers(terms.iterator(), first, followers);
			}
		}
		return followers;
	}

	private static void addFollowers(TermsEnum pairs, String first, Map<Character, Integer> followers)
			throws IOException {
		BytesRef begin = new BytesRef(first);
		BytesRef pair = (pairs.seekCeil(begin) != TermsEnum.SeekStatus.END) ? pairs.term() : null;
		while (pair != null && StringHelper.startsWith(pair, begin)) {
			String characters = pair.utf8ToString();
			if (characters.length() == 2) {
				followers.merge(characters.charAt(1), pairs.docFreq(), Integer::sum);
			}
			pair = pairs.next();
		}
	}

}

package org.zhiku.search.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.ReadingEntry;
import org.zhiku.search.meaning.Lexicon;

/** The words that the titles and issuers of an index hold. */
final class IndexedLexicon implements Lexicon {

	/** No reading has so many words; what comes after them is not looked at. */
	private static final int MOST = 200;

	private final IndexReader reader;

	IndexedLexicon(IndexReader reader) {
		this.reader = reader;
	}

	@Override
	public List<String> read(String pinyin) {
		return entries(ReadingEntry.prefixOfWord(pinyin));
	}

	@Override
	public List<String> abbreviated(String initials) {
		return entries(ReadingEntry.prefixOfInitials(initials));
	}

	private List<String> entries(String prefix) {
		Map<String, Integer> documents = new HashMap<>();
		BytesRef from = new BytesRef(prefix);
		try {
			for (LeafReaderContext leaf : this.reader.leaves()) {
				Terms terms = leaf.reader().terms(Fields.READING);
				TermsEnum entries = (terms != null) ? terms.iterator() : TermsEnum.EMPTY;
				boolean there = terms != null && entries.seekCeil(from) != TermsEnum.SeekStatus.END;
				for (int i = 0; there && i < MOST && StringHelper.startsWith(entries.term(), from); i++) {
					String entry = entries.term().utf8ToString().substring(prefix.length());
					documents.merge(entry, entries.docFreq(), Integer::sum);
					there = entries.next() != null;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The readings of the index cannot be read", ex);
		}
		return documents.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.toList();
	}

}

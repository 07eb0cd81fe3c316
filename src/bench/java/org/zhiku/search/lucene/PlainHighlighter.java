package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.store.Fields;

/**
 * Lucene's highlighter, told where the text of a field is stored: two analyses are of one
 * stored text. What it marks are terms alone, so it need not look for phrases.
 */
final class PlainHighlighter extends UnifiedHighlighter {

	private static final Set<String> TEXTS = Set.of(Fields.TITLE, Fields.TEXT);

	PlainHighlighter(IndexSearcher searcher) {
		super(UnifiedHighlighter.builder(searcher, Analysis.PAIRS.analyzer())
			.withMaxLength(Integer.MAX_VALUE - 1)
			.withWeightMatches(false)
			.withHighlightPhrasesStrictly(false)
			.withHandleMultiTermQuery(false));
	}

	@Override
	protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator hits, int cacheCharsThreshold)
			throws IOException {
		List<CharSequence[]> all = new ArrayList<>();
		for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
			Document document = this.searcher.storedFields().document(hit, TEXTS);
			CharSequence[] values = new CharSequence[fields.length];
			for (int i = 0; i < fields.length; i++) {
				values[i] = document.get(fields[i].startsWith(Fields.TITLE) ? Fields.TITLE : Fields.TEXT);
			}
			all.add(values);
		}
		return all;
	}

}

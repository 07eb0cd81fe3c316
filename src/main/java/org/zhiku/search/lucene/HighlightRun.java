package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.clause.ClauseQueries;
import org.zhiku.search.lucene.highlight.Mark;
import org.zhiku.search.lucene.highlight.MarkFinder;
import org.zhiku.search.lucene.highlight.Passages;
import org.zhiku.search.lucene.highlight.PhraseMarks;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.syntax.ParsedQuery;

/** What matched in the hits of one page. */
final class HighlightRun {

	private final int terms;

	private final Map<Integer, List<Mark>> titles;

	private final Map<Integer, List<Mark>> texts;

	private final PhraseMarks titlePhrases;

	private final PhraseMarks textPhrases;

	HighlightRun(IndexSearcher searcher, ParsedQuery query, List<AskedTerm> terms, ScoreDoc[] page) throws IOException {
		int[] documents = Arrays.stream(page).mapToInt((hit) -> hit.doc).toArray();
		ClauseQueries clauses = new ClauseQueries(searcher.getIndexReader());
		this.terms = terms.size();
		this.titles = new MarkFinder(searcher.getIndexReader(), Fields.TITLE, terms).find(documents);
		this.texts = new MarkFinder(searcher.getIndexReader(), Fields.TEXT, terms).find(documents);
		this.titlePhrases = new PhraseMarks(searcher, Analysis.PAIRS.field(Fields.TITLE),
				clauses.shown(Fields.TITLE, query));
		this.textPhrases = new PhraseMarks(searcher, Analysis.PAIRS.field(Fields.TEXT),
				clauses.shown(Fields.TEXT, query));
	}

	/** The title if it matches, then so many passages of the text. */
	List<Highlight> of(int hit, Document document, int passages) throws IOException {
		String title = document.get(Fields.TITLE);
		String text = document.get(Fields.TEXT);
		List<Highlight> highlights = new ArrayList<>();
		if (title != null) {
			highlights.addAll(Passages.whole(Fields.TITLE, title, marks(this.titles, this.titlePhrases, hit, title)));
		}
		if (text != null) {
			highlights
				.addAll(Passages.best(Fields.TEXT, text, marks(this.texts, this.textPhrases, hit, text), passages));
		}
		return highlights;
	}

	private List<Mark> marks(Map<Integer, List<Mark>> words, PhraseMarks phrases, int hit, String text)
			throws IOException {
		List<Mark> marks = new ArrayList<>(words.getOrDefault(hit, List.of()));
		marks.addAll(phrases.of(hit, text, this.terms));
		return marks;
	}

}

package org.zhiku.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

import org.zhiku.search.SearchFilter;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.query.QueryCompiler;
import org.zhiku.search.lucene.store.Fields;

/**
 * The floor of a search: the queries that the engine makes, made beforehand, and then nothing but Lucene's own
 * classes on the engine's own index: ten best hits, three facets, Lucene's highlighter on the titles and texts
 * of the hits by the offsets in the postings.
 */
public final class BareLucene implements Closeable {

	private static final int HITS = 10;

	private static final int PASSAGES = 3;

	private static final String[] FACETS = { Fields.YEAR, Fields.REGION, Fields.ISSUER };

	private static final String[] HIGHLIGHTED = { Analysis.WORDS.field(Fields.TITLE), Analysis.WORDS.field(Fields.TEXT) };

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

	private BareLucene(DirectoryReader reader) throws IOException {
		this.reader = reader;
		this.searcher = new IndexSearcher(reader);
		this.searcher.setSimilarity(new BM25Similarity(2.5f, 0.75f));
		for (String facet : FACETS) {
			this.states.put(facet, new StringDocValuesReaderState(reader, facet));
		}
	}

	/** Opens the newest generation of an index that an engine may be writing. */
	public static BareLucene open(Path index) throws IOException {
		try (Stream<Path> generations = Files.list(index)) {
			Path newest = generations.filter(Files::isDirectory)
				.max(Comparator.comparing((folder) -> Integer.valueOf(folder.getFileName().toString().substring(1))))
				.orElseThrow();
			return new BareLucene(DirectoryReader.open(FSDirectory.open(newest)));
		}
	}

	public int documents() {
		return this.reader.numDocs();
	}

	/** The query that the engine makes of a text. */
	public static Query compile(String text) {
		return QueryCompiler.filtered(QueryCompiler.text(text, AskedTerm.of(text, 64)), SearchFilter.ALL);
	}

	/** How many characters of answer came of it, so that nothing is left out as unused. */
	public int search(Query query) throws IOException {
		Object[] found = this.searcher.search(query,
				new MultiCollectorManager(new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE),
						new FacetsCollectorManager()));
		int characters = 0;
		for (String facet : FACETS) {
			characters += new StringValueFacetCounts(this.states.get(facet), (FacetsCollector) found[1])
				.getTopChildren(100, facet)
				.toString()
				.length();
		}
		TopDocs hits = (TopDocs) found[0];
		for (String[] passages : new Stored(this.searcher).highlightFields(HIGHLIGHTED, query, hits,
				new int[] { 1, PASSAGES }).values()) {
			for (String passage : passages) {
				characters += (passage != null) ? passage.length() : 0;
			}
		}
		for (ScoreDoc hit : hits.scoreDocs) {
			characters += this.searcher.storedFields().document(hit.doc, java.util.Set.of(Fields.ID)).get(Fields.ID).length();
		}
		return characters;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	/** Two analyses are of one stored text. */
	private static final class Stored extends UnifiedHighlighter {

		private Stored(IndexSearcher searcher) {
			super(UnifiedHighlighter.builder(searcher, Analysis.WORDS.analyzer()).withMaxLength(Integer.MAX_VALUE - 1));
		}

		@Override
		protected List<CharSequence[]> loadFieldValues(String[] fields, org.apache.lucene.search.DocIdSetIterator hits,
				int cacheCharsThreshold) throws IOException {
			List<CharSequence[]> all = new ArrayList<>();
			for (int hit = hits.nextDoc(); hit != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
				Document document = this.searcher.storedFields().document(hit, java.util.Set.of(Fields.TITLE, Fields.TEXT));
				CharSequence[] values = new CharSequence[fields.length];
				for (int i = 0; i < fields.length; i++) {
					String value = document.get(fields[i].startsWith(Fields.TITLE) ? Fields.TITLE : Fields.TEXT);
					values[i] = (value != null) ? value : "";
				}
				all.add(values);
			}
			return all;
		}

	}

}

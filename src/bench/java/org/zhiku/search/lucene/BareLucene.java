package org.zhiku.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchType;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.filter.FilterCompiler;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.query.AskedQuery;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.PlainDocuments;
import org.zhiku.search.lucene.store.PlainWriter;
import org.zhiku.search.meaning.Administration;
import org.zhiku.search.meaning.QueryReader;
import org.zhiku.search.meaning.Synonyms;
import org.zhiku.search.syntax.ParsedQuery;
import org.zhiku.search.syntax.QuerySyntax;

/**
 * The floor of a search: the queries that the engine makes, made beforehand, and then
 * nothing but Lucene's own classes on an index of the same documents with offsets: ten
 * best hits of an exact total, three facets, Lucene's highlighter on the titles and texts
 * of the hits by the offsets in the postings.
 */
public final class BareLucene implements Closeable {

	private static final int HITS = 10;

	/** Of each facet, as many values as a client gets who does not say how many. */
	private static final int BUCKETS = 20;

	private static final String[] FACETS = { Fields.YEAR, Fields.REGION, Fields.ISSUER };

	private static final String[] HIGHLIGHTED = { Analysis.PAIRS.field(Fields.TITLE),
			Analysis.PAIRS.field(Fields.TEXT) };

	/** Of the title and of the text. */
	private static final int[] PASSAGES = { 1, 3 };

	private final DirectoryReader reader;

	/**
	 * For the making of queries, which bring along what was found of their terms: with
	 * another reader each search looks them up itself.
	 */
	private final DirectoryReader asking;

	private final IndexSearcher searcher;

	private final LuceneSettings settings;

	private final QueryReader queries = new QueryReader(Administration.shipped(), Synonyms.load(null),
			Clock.systemDefaultZone());

	private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

	private BareLucene(Directory directory, LuceneSettings settings) throws IOException {
		this.reader = DirectoryReader.open(directory);
		this.asking = DirectoryReader.open(directory);
		this.settings = settings;
		this.searcher = new IndexSearcher(this.reader);
		this.searcher.setSimilarity(new BM25Similarity(2.5f, 0.75f));
		for (String facet : FACETS) {
			this.states.put(facet, new StringDocValuesReaderState(this.reader, facet));
		}
	}

	/**
	 * Indexes these policies into an empty folder and opens it.
	 * @param settings the engine's
	 */
	public static BareLucene index(List<IndexChange.Put> puts, Path folder, LuceneSettings settings)
			throws IOException, InterruptedException {
		try (PlainWriter writer = PlainWriter.open(folder, settings.buffer())) {
			writer.write(puts.stream().<PlainWriter.Block>map((put) -> () -> PlainDocuments.of(put)).toList(),
					Runtime.getRuntime().availableProcessors());
			writer.settle();
		}
		return new BareLucene(FSDirectory.open(folder), settings);
	}

	/** How many documents in how many segments. */
	public String size() {
		return "%d documents in %d segments".formatted(this.reader.numDocs(), this.reader.leaves().size());
	}

	/** What the engine asks of Lucene for a text, among policies. */
	public Question ask(String text) throws IOException {
		ParsedQuery parsed = QuerySyntax.parse(text);
		AskedQuery asked = AskedQuery.of(parsed, this.queries, new IndexSearcher(this.asking), this.settings.maxTerms());
		Query policies = new PartQueries(parsed, asked.compiled().asked()).ofTypes(Set.of(SearchType.POLICY),
				asked.compiled().query());
		return new Question(FilterCompiler.filtered(policies, SearchFilter.ALL),
				MarkedTerms.query(asked.compiled().marked(), HIGHLIGHTED, this.reader));
	}

	/** Does all the work of an answer. */
	public Answer search(Question question) throws IOException {
		Object[] found = this.searcher.search(question.found(), new MultiCollectorManager(
				new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE), new FacetsCollectorManager()));
		TopDocs hits = (TopDocs) found[0];
		int buckets = 0;
		for (String facet : FACETS) {
			FacetResult counted = new StringValueFacetCounts(this.states.get(facet), (FacetsCollector) found[1])
				.getTopChildren(BUCKETS, facet);
			buckets += (counted != null) ? counted.labelValues.length : 0;
		}
		int marks = 0;
		for (String[] ofField : new PlainHighlighter(this.searcher)
			.highlightFields(HIGHLIGHTED, question.marked(), hits, PASSAGES.clone())
			.values()) {
			for (String passages : ofField) {
				marks += (passages != null && passages.contains("<b>")) ? 1 : 0;
			}
		}
		int ids = 0;
		for (ScoreDoc hit : hits.scoreDocs) {
			ids += id(hit.doc).length();
		}
		return new Answer(hits.totalHits.value(), hits.scoreDocs.length, buckets, marks, ids);
	}

	private String id(int document) throws IOException {
		LeafReaderContext leaf = this.reader.leaves().get(ReaderUtil.subIndex(document, this.reader.leaves()));
		SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.NODE);
		ids.advanceExact(document - leaf.docBase);
		return ids.lookupOrd(ids.ordValue()).utf8ToString();
	}

	@Override
	public void close() throws IOException {
		this.asking.close();
		this.reader.close();
	}

	/**
	 * A query, made beforehand.
	 *
	 * @param found what is found
	 * @param marked what is to be marked in it
	 */
	public record Question(Query found, Query marked) {
	}

	/**
	 * What came of it, so that nothing is left out as unused.
	 *
	 * @param total how many policies match
	 * @param hits how many were read
	 * @param buckets values of the facets
	 * @param marked titles and texts of the hits in which something is marked
	 * @param characters of the ids
	 */
	public record Answer(long total, int hits, int buckets, int marked, int characters) {
	}

}

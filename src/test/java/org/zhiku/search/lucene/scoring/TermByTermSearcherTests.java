package org.zhiku.search.lucene.scoring;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Whatever is asked, the answer must be the one of Lucene's own searcher. */
class TermByTermSearcherTests {

	private static final List<String> FIELDS = List.of("words", "pairs");

	private static final int MOST = 10_000;

	private static final int VOCABULARY = 40;

	/** As many postings as Lucene packs into one block. */
	private static final int BLOCK = 256;

	private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);

	static {
		COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		COUNTED.freeze();
	}

	private final Directory directory = new ByteBuffersDirectory();

	private final TextLengths lengths = new TextLengths(FIELDS);

	private DirectoryReader reader;

	private IndexSearcher plain;

	private TermByTermSearcher searcher;

	@BeforeEach
	void index() throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer())
			.setMergePolicy(NoMergePolicy.INSTANCE);
		Random random = new Random(7);
		try (IndexWriter writer = new IndexWriter(this.directory, config)) {
			add(writer, 4000, () -> document(FIELDS, random.nextInt(3) == 0, random));
			add(writer, BLOCK, () -> document(FIELDS, true, random));
			add(writer, 300, () -> document(List.of("pairs"), true, random));
			add(writer, 40, () -> document(FIELDS, false, random));
			add(writer, 1, () -> document(FIELDS, true, random));
			writer.deleteDocuments(new Term("kind", "old"));
		}
		this.reader = DirectoryReader.open(this.directory);
		this.plain = new IndexSearcher(this.reader);
		this.searcher = new TermByTermSearcher(this.reader, this.lengths);
	}

	/** A segment of its own. */
	private static void add(IndexWriter writer, int documents, Supplier<Document> document) throws IOException {
		for (int i = 0; i < documents; i++) {
			writer.addDocument(document.get());
		}
		writer.commit();
	}

	/** Parts of policies have no text; what has some begins with a term that all have. */
	private static Document document(List<String> fields, boolean text, Random random) {
		Document document = new Document();
		document.add(new KeywordField("kind", List.of("a", "b", "old").get(random.nextInt(3)), Field.Store.NO));
		if (text) {
			fields.forEach((field) -> document.add(new Field(field, "t0 " + text(random), COUNTED)));
		}
		return document;
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder((random.nextInt(50) == 0) ? "rare " : "");
		for (int i = random.nextInt(60); i >= 0; i--) {
			text.append('t').append((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))).append(' ');
		}
		return text.toString();
	}

	@AfterEach
	void close() throws IOException {
		this.reader.close();
		this.directory.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void findsAndScoresAsLuceneDoes(int seed) throws IOException {
		Random random = new Random(seed);
		for (int i = 0; i < 60; i++) {
			assertSame(query(random, 2));
		}
	}

	@Test
	void wantsSoManyOfTheTerms() throws IOException {
		BooleanQuery two = terms("t1", "t20", "t30").setMinimumNumberShouldMatch(2).build();
		assertThat(hits(this.searcher, two)).isNotEmpty()
			.hasSizeLessThan(hits(this.searcher, terms("t1", "t20", "t30").build()).size());
		assertSame(two);
	}

	@Test
	void findsNothingByTermsThatAreNowhere() throws IOException {
		assertThat(hits(this.searcher, terms("nowhere", "neither").build())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void sumsTermsBesideAFilterToo(int least) throws IOException {
		Query query = terms("t1", "t2", "t3").add(new TermQuery(new Term("kind", "a")), Occur.FILTER)
			.setMinimumNumberShouldMatch(least)
			.build();
		assertThat(isSummed(this.searcher.createWeight(query, ScoreMode.COMPLETE, 1), Long.MAX_VALUE)).isTrue();
		assertSame(query);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			t0,   COMPLETE,   1000000, true
			# other clauses leave one document
			t0,   COMPLETE,   1,       false
			# few documents have the terms
			rare, COMPLETE,   1000000, false
			# only the best are wanted
			t0,   TOP_SCORES, 1000000, false
			""")
	void addsUpWhereManyDocumentsAreToBeScored(String term, ScoreMode mode, long lead, boolean summed)
			throws IOException {
		Weight weight = this.searcher.createWeight(terms(term, "rare", "nowhere").build(), mode, 1);
		assertThat(isSummed(weight, lead)).isEqualTo(summed);
	}

	@Test
	void forgetsSegmentsThatAreClosed() throws IOException {
		this.lengths.prepare(this.reader);
		assertThat(this.lengths.size()).isEqualTo(this.reader.leaves().size()).isGreaterThan(3);
		this.reader.close();
		assertThat(this.lengths.size()).isZero();
	}

	@Test
	void explainsTheScore() throws IOException {
		Query query = terms("t1", "t2", "t5").build();
		for (Map.Entry<Integer, Float> hit : hits(this.searcher, query).entrySet().stream().limit(50).toList()) {
			Explanation explanation = this.searcher.explain(query, hit.getKey());
			assertThat(explanation.getValue().floatValue()).isCloseTo(hit.getValue(), within(1e-5f));
		}
	}

	/** In the first segment. */
	private boolean isSummed(Weight weight, long lead) throws IOException {
		return isSummed(weight.scorerSupplier(this.reader.leaves().getFirst()).get(lead));
	}

	private static boolean isSummed(Scorable scorer) throws IOException {
		if (scorer instanceof ScoredDocuments) {
			return true;
		}
		for (Scorable.ChildScorable child : scorer.getChildren()) {
			if (isSummed(child.child())) {
				return true;
			}
		}
		return false;
	}

	private static BooleanQuery.Builder terms(String... terms) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		Arrays.stream(terms).forEach((term) -> query.add(new TermQuery(new Term("words", term)), Occur.SHOULD));
		return query;
	}

	/** Of many terms mostly, beside what else queries are made of. */
	private Query query(Random random, int depth) throws IOException {
		int kind = (depth > 0) ? random.nextInt(10) : 0;
		return switch (kind) {
			case 0, 1, 2 -> term(random);
			case 3 -> new TermQuery(new Term("kind", List.of("a", "b").get(random.nextInt(2))));
			case 4 -> new BoostQuery(query(random, depth - 1), 1 + random.nextInt(5));
			case 5 -> new DisjunctionMaxQuery(List.of(query(random, depth - 1), query(random, depth - 1)), 0);
			default -> bool(random, depth);
		};
	}

	/** Some bring along what was found of them, be it in this index or in another. */
	private Query term(Random random) throws IOException {
		Term term = new Term(FIELDS.get(random.nextInt(2)), "t" + random.nextInt(VOCABULARY + 2));
		return switch (random.nextInt(3)) {
			case 0 -> new TermQuery(term, TermStates.build(this.searcher, term, true));
			case 1 -> new TermQuery(term, TermStates.build(new IndexSearcher(new MultiReader()), term, true));
			default -> new TermQuery(term);
		};
	}

	private Query bool(Random random, int depth) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		int should = 0;
		for (int i = random.nextInt(8); i >= 0; i--) {
			Occur occur = (random.nextInt(4) > 0) ? Occur.SHOULD : Occur.values()[random.nextInt(4)];
			query.add(new BooleanClause(query(random, random.nextInt(depth)), occur));
			should += (occur == Occur.SHOULD) ? 1 : 0;
		}
		if (should > 1 && random.nextBoolean()) {
			query.setMinimumNumberShouldMatch(random.nextInt(should));
		}
		return query.build();
	}

	private void assertSame(Query query) throws IOException {
		Map<Integer, Float> expected = hits(this.plain, query);
		Map<Integer, Float> found = hits(this.searcher, query);
		assertThat(found.keySet()).as(query.toString()).isEqualTo(expected.keySet());
		found.forEach((document, score) -> assertThat(score).as(query.toString())
			.isCloseTo(expected.get(document), within(1e-4f * Math.max(1, expected.get(document)))));
	}

	/** All of them, as a search with an exact total looks at them. */
	private static Map<Integer, Float> hits(IndexSearcher searcher, Query query) throws IOException {
		TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(MOST, null, Integer.MAX_VALUE));
		Map<Integer, Float> hits = new TreeMap<>();
		for (ScoreDoc hit : found.scoreDocs) {
			hits.put(hit.doc, hit.score);
		}
		return hits;
	}

}

package org.zhiku.search.lucene.passages;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Sha256;
import org.zhiku.search.semantic.embedding.Passage;
import org.zhiku.search.semantic.embedding.PassageStore;
import org.zhiku.search.semantic.embedding.PolicyPassage;

/** What the index holds of one passage. */
final class PassageDocument {

	static final String POLICY = "policy";

	static final String ORDER = "order";

	static final String VECTOR = "vector";

	/** Of the text; who has the same text has the same vector. */
	static final String CHECKSUM = "checksum";

	private static final String ID = "passage";

	/** One of the two below, until there is a vector. */
	private static final String WAITING = "waiting";

	private static final String RANK = "rank";

	private static final String LEADING = "leading";

	private static final String FURTHER = "further";

	private static final String FIELD = "field";

	private static final String START = "start";

	private static final String END = "end";

	private static final String TEXT = "text";

	private PassageDocument() {
	}

	static Term policy(NodeId policy) {
		return new Term(POLICY, policy.value());
	}

	static Term id(NodeId policy, int order) {
		return new Term(ID, policy.value() + '/' + order);
	}

	static Term waiting(boolean leading) {
		return new Term(WAITING, rank(leading));
	}

	static Term rank() {
		return new Term(RANK, LEADING);
	}

	static Term checksum(Passage passage) {
		return new Term(CHECKSUM, sum(passage.text()));
	}

	static Document waiting(PolicyPassage entry) {
		Document document = of(entry);
		document.add(new StringField(WAITING, rank(isLeading(entry.passage())), Field.Store.NO));
		return document;
	}

	static Document embedded(PolicyPassage entry, byte[] vector) {
		Document document = of(entry);
		document.add(new KnnByteVectorField(VECTOR, vector, VectorSimilarityFunction.COSINE));
		return document;
	}

	static PolicyPassage read(Document document) {
		Passage passage = new Passage(document.get(FIELD), number(document, ORDER), number(document, START),
				number(document, END), document.get(TEXT));
		return new PolicyPassage(new NodeId(document.get(POLICY)), passage);
	}

	private static Document of(PolicyPassage entry) {
		Passage passage = entry.passage();
		String policy = entry.policy().value();
		Document document = new Document();
		document.add(new StringField(ID, id(entry.policy(), passage.order()).text(), Field.Store.NO));
		document.add(new StringField(POLICY, policy, Field.Store.YES));
		document.add(new SortedDocValuesField(POLICY, new BytesRef(policy)));
		document.add(new StringField(CHECKSUM, sum(passage.text()), Field.Store.NO));
		document.add(new StringField(RANK, rank(isLeading(passage)), Field.Store.NO));
		document.add(new NumericDocValuesField(ORDER, passage.order()));
		document.add(new StoredField(ORDER, passage.order()));
		document.add(new StoredField(FIELD, passage.field()));
		document.add(new StoredField(START, passage.start()));
		document.add(new StoredField(END, passage.end()));
		document.add(new StoredField(TEXT, passage.text()));
		return document;
	}

	private static boolean isLeading(Passage passage) {
		return passage.order() <= PassageStore.LEADING;
	}

	private static String rank(boolean leading) {
		return leading ? LEADING : FURTHER;
	}

	private static int number(Document document, String field) {
		IndexableField value = document.getField(field);
		return value.numericValue().intValue();
	}

	private static String sum(String text) {
		return Sha256.of(text).hex(16);
	}

}

package org.zhiku.search.lucene.store;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchType;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.RecordedTokens;
import org.zhiku.search.meaning.Departments;
import org.zhiku.search.text.CatalogueOrder;
import org.zhiku.search.text.FoldedText;

/**
 * A policy and what is found beside it, in documents that follow each other and are
 * replaced together: first the policy, then its tasks and targets, then the bodies that
 * it names. All of them have the policy's values, so that filters, facets and orders hold
 * for each; the texts are in fields of their own, so that scores of policies do not
 * change with them.
 */
final class PolicyBlock {

	/**
	 * Which terms occur: where they stand the policy's own text knows, and how often
	 * tells little of a sentence.
	 */
	private static final FieldType TERMS_ALONE = new FieldType(TextField.TYPE_NOT_STORED);

	static {
		TERMS_ALONE.setIndexOptions(IndexOptions.DOCS);
		TERMS_ALONE.freeze();
	}

	/** See {@link org.zhiku.ontology.Task#heading()}. */
	private static final String HEADING_ENDS = "。\n\r";

	private final IndexChange.Put put;

	private final Departments departments;

	private final RecordedTokens pairs = new RecordedTokens();

	private final List<Document> documents = new ArrayList<>();

	private PolicyBlock(IndexChange.Put put, Departments departments) {
		this.put = put;
		this.departments = departments;
	}

	/** What all documents of a policy have in common. */
	static Term term(NodeId policy) {
		return new Term(Fields.POLICY, policy.value());
	}

	static List<Document> of(IndexChange.Put put, Departments departments) {
		return new PolicyBlock(put, departments).build();
	}

	private List<Document> build() {
		List<IndexableField> shared = PolicyDocument.values(this.put).getFields();
		add(PolicyDocument.of(this.put, this.pairs, this.departments), this.put.policy(), this.put.title(), shared);
		for (IndexChange.Part part : this.put.parts()) {
			Document document = new Document();
			switch (part) {
				case IndexChange.Passage passage -> addPassage(document, passage);
				case IndexChange.Body body -> addBody(document, body);
			}
			document.add(new NumericDocValuesField(Fields.UP, this.documents.size()));
			add(document, part.id(), titleOf(part), shared);
		}
		return this.documents;
	}

	private @Nullable String titleOf(IndexChange.Part part) {
		return switch (part) {
			case IndexChange.Passage _ -> this.put.title();
			case IndexChange.Body body -> body.name();
		};
	}

	private void add(Document document, NodeId id, @Nullable String title, List<IndexableField> shared) {
		if (title != null) {
			document.add(new SortedDocValuesField(Fields.TITLE_ORDER, new BytesRef(CatalogueOrder.key(title))));
		}
		document.add(new SortedDocValuesField(Fields.NODE, new BytesRef(id.value())));
		document.add(new KeywordField(Fields.TYPE, SearchType.of(id.kind()).name(), Field.Store.NO));
		document.add(new StringField(Fields.POLICY, this.put.policy().value(), Field.Store.NO));
		shared.forEach(document::add);
		this.documents.add(document);
	}

	private void addPassage(Document document, IndexChange.Passage passage) {
		document.add(new NumericDocValuesField(Fields.START, passage.start()));
		document.add(new NumericDocValuesField(Fields.END, passage.end()));
		if (passage.id().kind() == NodeKind.TASK) {
			document.add(new NumericDocValuesField(Fields.HEADING_END, headingEnd(passage)));
		}
		document.add(new Field(Fields.PART, this.pairs.between(passage.start(), passage.end()), TERMS_ALONE));
	}

	private int headingEnd(IndexChange.Passage task) {
		String text = this.put.text();
		int most = Math.min(task.end(), text.length());
		int end = task.start();
		while (end < most && HEADING_ENDS.indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	/** A form that is a part of the name is found by the name. */
	private static void addBody(Document document, IndexChange.Body body) {
		StringBuilder names = new StringBuilder(body.name());
		body.writtenAs()
			.stream()
			.filter((form) -> !body.name().contains(form))
			.forEach((form) -> names.append('\n').append(form));
		document.add(new StoredField(Fields.NAME, names.toString()));
		document.add(new TextField(Analysis.PAIRS.field(Fields.NAME), names.toString(), Field.Store.NO));
		document.add(new StringField(Fields.FULL_NAME, PolicyDocument.shorten(FoldedText.of(body.name()).value()),
				Field.Store.NO));
	}

}

package org.zhiku.search.lucene.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;

import org.zhiku.search.IndexChange;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.meaning.Administration;

/**
 * The documents of a policy as anybody would make them who has Lucene alone: offsets in
 * the postings of what is highlighted, since Lucene's highlighter wants them, and the
 * text of each part cut for itself.
 */
public final class PlainDocuments {

	private static final Set<String> HIGHLIGHTED = Set.of(Analysis.PAIRS.field(Fields.TITLE),
			Analysis.PAIRS.field(Fields.TEXT));

	private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

	private static final FieldType TERMS_ALONE = new FieldType(TextField.TYPE_NOT_STORED);

	static {
		WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
		WITH_OFFSETS.freeze();
		TERMS_ALONE.setIndexOptions(IndexOptions.DOCS);
		TERMS_ALONE.freeze();
	}

	private PlainDocuments() {
	}

	/** In the order and with all other fields of the engine's own. */
	public static List<Document> of(IndexChange.Put put) {
		List<Document> documents = new ArrayList<>();
		for (Document own : PolicyBlock.of(put, Administration.shipped().departments())) {
			IndexChange.Part part = documents.isEmpty() ? null : put.parts().get(documents.size() - 1);
			Document plain = new Document();
			own.getFields().forEach((field) -> plain.add(plain(field, put, part)));
			documents.add(plain);
		}
		return documents;
	}

	private static IndexableField plain(IndexableField field, IndexChange.Put put, IndexChange.Part part) {
		if (field.name().equals(Fields.PART) && part instanceof IndexChange.Passage passage) {
			return new Field(Fields.PART, put.text().substring(passage.start(), passage.end()), TERMS_ALONE);
		}
		if (field.name().equals(Fields.TEXT)) {
			return new StoredField(Fields.TEXT, put.text());
		}
		if (HIGHLIGHTED.contains(field.name())) {
			return withOffsets(field);
		}
		return field;
	}

	private static Field withOffsets(IndexableField own) {
		return new Field(own.name(), own.stringValue(), WITH_OFFSETS) {

			@Override
			public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
				return own.tokenStream(analyzer, reuse);
			}

		};
	}

}

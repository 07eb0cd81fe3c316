package org.zhiku.search.lucene.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.IndexChange;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.suggest.Spelling;
import org.zhiku.search.suggest.SuggestKeys;

/**
 * What the index holds of a policy for suggestions: keys of its title and number, both in
 * columns of their own, since stored fields come with the whole text; and whom it names.
 */
final class SuggestedFields {

	/** Whatever begins later is too deep in a title to be thought of. */
	private static final int MOST_WORDS = 24;

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_NAME = 100;

	/** A single character is no name. */
	private static final int SHORTEST_FORM = 2;

	/** Words inside a title with which nobody begins. */
	private static final Set<String> IDLE = Set.of("的", "和", "与", "及", "等", "在", "为", "对", "了", "将", "并", "或", "关于",
			"印发", "通知");

	private final Document document;

	private SuggestedFields(Document document) {
		this.document = document;
	}

	static void add(IndexChange.Put put, Document document) {
		SuggestedFields fields = new SuggestedFields(document);
		if (put.title() != null && put.title().length() <= LONGEST_TITLE) {
			fields.addTitle(put.title());
		}
		if (put.docNumber() != null && put.docNumber().length() <= LONGEST_NAME) {
			fields.addNumber(put.docNumber());
		}
		Map<NodeId, String> names = new LinkedHashMap<>();
		put.issuers().forEach((issuer) -> names.put(NodeId.of(NodeKind.DEPARTMENT, issuer), issuer));
		for (IndexChange.Part part : put.parts()) {
			if (part instanceof IndexChange.Body body) {
				names.put(body.id(), body.name());
			}
		}
		StringBuilder path = new StringBuilder();
		for (String region : put.regions()) {
			path.append(path.isEmpty() ? "" : "/").append(region);
			names.put(NodeId.of(NodeKind.REGION, path.toString()), region);
		}
		names.forEach((id, name) -> fields.addName(NameTerm.of(id, name)));
		put.parts()
			.stream()
			.filter(IndexChange.Body.class::isInstance)
			.map(IndexChange.Body.class::cast)
			.forEach(fields::addForms);
	}

	private void addTitle(String title) {
		Spelling spelling = Spelling.of(title);
		int[] words = Analysis.WORDS.tokens(title, MOST_WORDS)
			.stream()
			.filter((word) -> !IDLE.contains(word.term()))
			.mapToInt((word) -> spelling.letterAt(word.start()))
			.toArray();
		addKeys(SuggestKeys.ofTitle(spelling, words));
		this.document.add(new BinaryDocValuesField(Fields.SUGGESTED_TITLE, new BytesRef(title)));
	}

	private void addNumber(String number) {
		addKeys(SuggestKeys.ofNumber(number));
		this.document.add(new BinaryDocValuesField(Fields.SUGGESTED_NUMBER, new BytesRef(number)));
	}

	private void addKeys(Set<String> keys) {
		keys.forEach((key) -> this.document.add(new StringField(Fields.SUGGEST_KEY, key, Field.Store.NO)));
	}

	/** A form that is a part of the name is begun as the name is. */
	private void addForms(IndexChange.Body body) {
		body.writtenAs()
			.stream()
			.filter((form) -> form.length() >= SHORTEST_FORM && !body.name().contains(form))
			.distinct()
			.forEach((form) -> addName(new NameTerm(body.id(), body.name(), form)));
	}

	private void addName(NameTerm term) {
		boolean fits = Stream.of(term.name(), term.form())
			.allMatch((text) -> !text.isBlank() && text.length() <= LONGEST_NAME && text.indexOf('\t') < 0);
		if (fits) {
			this.document.add(new StringField(Fields.NAMED, term.text(), Field.Store.NO));
		}
	}

}

package org.zhiku.search.lucene.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.clause.ClauseQueries;
import org.zhiku.search.lucene.highlight.Mark;
import org.zhiku.search.lucene.highlight.MarkFinder;
import org.zhiku.search.lucene.highlight.Passages;
import org.zhiku.search.lucene.highlight.PhraseMarks;
import org.zhiku.search.lucene.highlight.Sought;
import org.zhiku.search.lucene.highlight.Telling;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.StoredText;
import org.zhiku.search.syntax.ParsedQuery;

/**
 * Reads what the hits of a page are, and what matched in them. Whatever matched in a task
 * or target is read from the text of its policy, which alone knows the places.
 */
public final class HitReader {

	private static final Set<String> IDS = Set.of(Fields.ID);

	private static final Set<String> TEXTS = Set.of(Fields.TITLE, Fields.TEXT, Fields.NAME);

	private final IndexSearcher searcher;

	private final IndexReader reader;

	private final StoredFields stored;

	/** Several hits of a page may be of one policy. */
	private final Map<Integer, Texts> texts = new HashMap<>();

	public HitReader(IndexSearcher searcher) throws IOException {
		this.searcher = searcher;
		this.reader = searcher.getIndexReader();
		this.stored = searcher.storedFields();
	}

	/** What each hit is, in their order. */
	public List<Found> read(ScoreDoc[] page) throws IOException {
		List<Found> found = new ArrayList<>();
		for (ScoreDoc hit : page) {
			found.add(read(hit.doc));
		}
		return found;
	}

	/** What matched in each hit, in their order. */
	public List<List<Highlight>> highlights(List<Found> page, Sought sought, ParsedQuery query, int passages)
			throws IOException {
		int[] policies = documents(page.stream().filter((found) -> !found.isBody()).toList());
		int[] bodies = documents(page.stream().filter(Found::isBody).toList());
		Map<Integer, List<Mark>> titles = marks(Fields.TITLE, sought, query, policies);
		Map<Integer, List<Mark>> inTexts = marks(Fields.TEXT, sought, query, policies);
		Map<Integer, List<Mark>> names = marks(Fields.NAME, sought, query, bodies);
		Telling telling = Telling.of(sought);
		PhraseMarks headings = new PhraseMarks(this.searcher, Analysis.PAIRS.field(Fields.TEXT),
				ClauseQueries.headings(query));
		List<List<Highlight>> highlights = new ArrayList<>();
		for (Found found : page) {
			Texts document = texts(found.textDocument());
			if (found.isBody()) {
				highlights.add(names(document.name(), names.getOrDefault(found.document(), List.of())));
				continue;
			}
			String title = document.title();
			Telling beside = telling.beside(title);
			List<Highlight> ofHit = new ArrayList<>();
			List<Mark> inTitle = titles.getOrDefault(found.policyDocument(), List.of());
			if (found.isPolicy() && title != null && !inTitle.isEmpty()) {
				ofHit.addAll(Passages.whole(Fields.TITLE, title, inTitle));
			}
			List<Mark> inText = new ArrayList<>(inTexts.getOrDefault(found.policyDocument(), List.of()));
			int others = sought.terms().size() + query.clauses().size();
			inText.addAll(inHeading(found, document.text(), headings, others));
			ofHit.addAll(
					found.isPolicy() ? Passages.best(Fields.TEXT, document.text(), inText, beside, passages) : Passages
						.within(Fields.TEXT, document.text(), inText, beside, found.start(), found.end(), passages));
			highlights.add(ofHit);
		}
		return highlights;
	}

	/** Where a task has what is asked of titles. */
	private static List<Mark> inHeading(Found found, String text, PhraseMarks headings, int from) throws IOException {
		if (found.headingEnd() == 0) {
			return List.of();
		}
		return headings.of(found.policyDocument(), text, from)
			.stream()
			.filter((mark) -> mark.start() >= found.start() && mark.end() <= found.headingEnd())
			.toList();
	}

	private Found read(int document) throws IOException {
		LeafReaderContext leaf = this.reader.leaves().get(ReaderUtil.subIndex(document, this.reader.leaves()));
		int local = document - leaf.docBase;
		SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.NODE);
		ids.advanceExact(local);
		NodeId node = new NodeId(ids.lookupOrd(ids.ordValue()).utf8ToString());
		int policy = document - value(leaf, Fields.UP, local);
		NodeId of = (policy == document) ? node : new NodeId(this.stored.document(policy, IDS).get(Fields.ID));
		return new Found(document, node, policy, of, value(leaf, Fields.START, local),
				value(leaf, Fields.HEADING_END, local), value(leaf, Fields.END, local));
	}

	private static int value(LeafReaderContext leaf, String field, int document) throws IOException {
		NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
		return values.advanceExact(document) ? Math.toIntExact(values.longValue()) : 0;
	}

	/** The name or the written form in which most stands together; the name if equal. */
	private static List<Highlight> names(String names, List<Mark> marks) {
		List<Highlight> best = List.of();
		String field = "name";
		int start = 0;
		for (String form : names.split("\n")) {
			List<Mark> inForm = Passages.marksWithin(marks, start, start + form.length());
			List<Highlight> whole = Passages.whole(field, form, inForm);
			if (longest(whole) > longest(best)) {
				best = whole;
			}
			start += form.length() + 1;
			field = "alias";
		}
		return best;
	}

	private static int longest(List<Highlight> highlights) {
		return highlights.stream()
			.flatMap((highlight) -> highlight.matches().stream())
			.mapToInt((match) -> match.end() - match.start())
			.max()
			.orElse(0);
	}

	private Map<Integer, List<Mark>> marks(String field, Sought sought, ParsedQuery query, int[] documents)
			throws IOException {
		if (documents.length == 0) {
			return Map.of();
		}
		Map<Integer, List<Mark>> marks = new MarkFinder(this.reader, field, sought).find(documents);
		PhraseMarks phrases = new PhraseMarks(this.searcher, Analysis.PAIRS.field(field),
				ClauseQueries.shown(field, query));
		for (int document : documents) {
			String text = texts(document).of(field);
			if (text != null) {
				marks.computeIfAbsent(document, (key) -> new ArrayList<>())
					.addAll(phrases.of(document, text, sought.terms().size()));
			}
		}
		return marks;
	}

	private static int[] documents(List<Found> page) {
		return page.stream().mapToInt(Found::textDocument).distinct().toArray();
	}

	private Texts texts(int document) throws IOException {
		Texts known = this.texts.get(document);
		if (known == null) {
			known = Texts.of(this.stored.document(document, TEXTS));
			this.texts.put(document, known);
		}
		return known;
	}

	/**
	 * What a document shows.
	 *
	 * @param title of a policy; null where it has none
	 * @param text of a policy, else blank
	 * @param name of a body and how else it is written, a line each, else blank
	 */
	private record Texts(@Nullable String title, String text, String name) {

		private static Texts of(Document document) {
			String name = document.get(Fields.NAME);
			return (name != null) ? new Texts(null, "", name)
					: new Texts(document.get(Fields.TITLE), StoredText.of(document), "");
		}

		private @Nullable String of(String field) {
			return switch (field) {
				case Fields.TITLE -> this.title;
				case Fields.TEXT -> this.text;
				default -> this.name;
			};
		}

	}

	/**
	 * A hit.
	 *
	 * @param document its number
	 * @param policyDocument the number of the policy that it is, that holds it or names
	 * it
	 * @param start where it stands in the text of the policy
	 * @param headingEnd where the heading of a task ends; 0 for all else
	 * @param end where it ends
	 */
	public record Found(int document, NodeId node, int policyDocument, NodeId policy, int start, int headingEnd,
			int end) {

		private boolean isPolicy() {
			return this.document == this.policyDocument;
		}

		private boolean isBody() {
			return switch (this.node.kind()) {
				case DEPARTMENT, INSTITUTION -> true;
				default -> false;
			};
		}

		private int textDocument() {
			return isBody() ? this.document : this.policyDocument;
		}

	}

}

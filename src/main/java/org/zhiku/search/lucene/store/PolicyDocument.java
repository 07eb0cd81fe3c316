package org.zhiku.search.lucene.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.RecordedTokens;
import org.zhiku.search.lucene.analysis.WeightedTokens.Weighted;
import org.zhiku.search.meaning.Departments;
import org.zhiku.search.text.NumberKey;
import org.zhiku.search.topic.TopicClassifier;

/** What the index holds of a policy itself. */
public final class PolicyDocument {

	/** Lucene refuses the whole document for a keyword over 32,766 bytes. */
	private static final int LONGEST_KEYWORD = 500;

	/** Of a term in the title against one in the text; chosen on judged queries. */
	private static final int TITLE_WEIGHT = 10;

	/** Of a term in issuers, regions, number and date. */
	private static final int ABOUT_WEIGHT = 4;

	/** Of a title, and of what is told about a policy. */
	private static final int MOST_TOKENS = 10_000;

	/** Words of a text whose readings are kept. */
	private static final int MOST_READ = 100;

	private static final Pattern BEFORE_MATTER = Pattern.compile("^(.*?)(?:关于|印发|转发|《|$).*$", Pattern.DOTALL);

	private static final Pattern NUMBER_YEAR = Pattern.compile("〔((?:19|20)\\d{2})〕");

	private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);

	static {
		COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		COUNTED.freeze();
	}

	private final Document document = new Document();

	private PolicyDocument() {
	}

	/** Names the document of the policy itself. */
	public static Term id(NodeId policy) {
		return new Term(Fields.ID, policy.value());
	}

	/**
	 * Its texts and numbers.
	 * @param pairs keeps the pairs of the text while it is indexed
	 */
	static Document of(IndexChange.Put put, RecordedTokens pairs, Departments departments) {
		PolicyDocument policy = new PolicyDocument();
		policy.document.add(new StringField(Fields.ID, put.policy().value(), Field.Store.YES));
		policy.addText(put, pairs);
		if (put.title() != null) {
			policy.document.add(new StoredField(Fields.TITLE, put.title()));
			policy.addCut(Fields.TITLE, put.title());
		}
		String about = about(put);
		policy.addCut(Fields.ABOUT, about);
		policy.addAll(put, about, pairs);
		policy.addNumbers(put);
		SuggestedFields.add(put, policy.document);
		policy.addBodies(put, departments);
		policy.addReadings(put, departments);
		return policy.document;
	}

	/** By what it is filtered, counted and sorted, and all that it holds as well. */
	static Document values(IndexChange.Put put) {
		PolicyDocument policy = new PolicyDocument();
		policy.addValues(put);
		return policy.document;
	}

	/** When it was made, as far as is known. */
	static @Nullable LocalDate date(IndexChange.Put put) {
		return (put.signedOn() != null) ? put.signedOn() : put.publishedOn();
	}

	/** Places of the pairs are enough to find phrases and to mark what matched. */
	private void addText(IndexChange.Put put, RecordedTokens pairs) {
		this.document.add(StoredText.field(put.text()));
		this.document.add(new RecordedText(Analysis.PAIRS.field(Fields.TEXT), put.text(), pairs));
	}

	private void addCut(String name, String value) {
		this.document.add(new Field(Analysis.WORDS.field(name), value, COUNTED));
		this.document.add(new Field(Analysis.PAIRS.field(name), value, TextField.TYPE_NOT_STORED));
	}

	/** After the text, whose pairs are recorded by then. */
	private void addAll(IndexChange.Put put, String about, RecordedTokens pairs) {
		String title = (put.title() != null) ? put.title() : "";
		for (Analysis analysis : Analysis.values()) {
			List<Weighted> others = List.of(new Weighted(analysis.tokens(title, MOST_TOKENS), TITLE_WEIGHT),
					new Weighted(analysis.tokens(about, MOST_TOKENS), ABOUT_WEIGHT));
			Supplier<TokenStream> text = switch (analysis) {
				case WORDS -> () -> analysis.analyzer().tokenStream("", put.text());
				case PAIRS -> pairs::all;
			};
			this.document.add(new WeightedText(analysis.field(Fields.ALL), text, others, COUNTED));
		}
	}

	private static String about(IndexChange.Put put) {
		StringBuilder about = new StringBuilder();
		// Punctuation between, so that no phrase is found across two names.
		put.regions().forEach((region) -> about.append(region).append('，'));
		put.issuers().forEach((issuer) -> about.append(issuer).append('，'));
		LocalDate date = date(put);
		if (date != null) {
			about.append(date.getYear()).append('年').append(date.getMonthValue()).append("月，");
		}
		if (put.docNumber() != null) {
			about.append(put.docNumber());
		}
		return about.toString();
	}

	/** By parts of a name a query may restrict. */
	private void addNames(String field, List<String> names) {
		this.document.add(new TextField(Analysis.PAIRS.field(field), String.join("，", names), Field.Store.NO));
	}

	private void addNumbers(IndexChange.Put put) {
		NumberKey.mentionedIn(put.text())
			.forEach((key) -> this.document.add(new StringField(Fields.MENTIONED, key, Field.Store.NO)));
	}

	/** Of a title only what stands before its matter: 教育部关于…. */
	private void addBodies(IndexChange.Put put, Departments departments) {
		Set<String> keys = new LinkedHashSet<>();
		put.issuers().forEach((issuer) -> keys.addAll(departments.keysIn(issuer)));
		if (put.title() != null) {
			keys.addAll(departments.keysIn(BEFORE_MATTER.matcher(put.title()).replaceFirst("$1")));
		}
		keys.forEach((key) -> this.document.add(new StringField(Fields.BODY, key, Field.Store.NO)));
	}

	private void addReadings(IndexChange.Put put, Departments departments) {
		Set<String> entries = new LinkedHashSet<>();
		Stream.concat(Stream.ofNullable(put.title()), Stream.concat(put.issuers().stream(), put.regions().stream()))
			.forEach((text) -> entries.addAll(ReadingEntry.ofWords(Analysis.WORDS.tokens(text, MOST_READ))));
		put.issuers().forEach((issuer) -> entries.addAll(ReadingEntry.ofBody(issuer, departments)));
		if (put.docNumber() != null) {
			entries.addAll(ReadingEntry.ofNumber(put.docNumber()));
		}
		if (put.title() != null) {
			ReadingEntry.sounds(put.title())
				.forEach((sound) -> this.document.add(new StringField(Fields.SOUND, sound, Field.Store.NO)));
		}
		entries.forEach((entry) -> this.document.add(new StringField(Fields.READING, shorten(entry), Field.Store.NO)));
	}

	private void addValues(IndexChange.Put put) {
		if (put.docNumber() != null) {
			NumberKey.ofPolicy(put.docNumber())
				.forEach((key) -> this.document.add(new StringField(Fields.NUMBER, shorten(key), Field.Store.NO)));
			String order = shorten(NumberKey.inOrder(put.docNumber()));
			this.document.add(new SortedDocValuesField(Fields.NUMBER_ORDER, new BytesRef(order)));
		}
		put.regions().stream().distinct().forEach((region) -> addKeyword(Fields.REGION, region));
		put.issuers().stream().distinct().forEach((issuer) -> addKeyword(Fields.ISSUER, issuer));
		addNames(Fields.REGION, put.regions());
		addNames(Fields.ISSUER, put.issuers());
		addKeyword(Fields.GENRE, put.genre().name());
		TopicClassifier.classify(put.title(), put.issuers(), put.text())
			.forEach((topic) -> addKeyword(Fields.TOPIC, topic.name()));
		addKeyword(Fields.HAS_TARGETS, Boolean.toString(put.hasTargets()));
		if (put.level() != null) {
			addKeyword(Fields.LEVEL, put.level().name());
		}
		LocalDate date = date(put);
		if (date != null) {
			this.document.add(new LongField(Fields.DATE, date.toEpochDay(), Field.Store.NO));
		}
		addApplicability(put.applicability());
		year(put).ifPresent((year) -> addKeyword(Fields.YEAR, Integer.toString(year)));
	}

	private void addApplicability(Applicability applicability) {
		addDay(Fields.FIRST_DAY, applicability.first());
		addDay(Fields.LAST_DAY, applicability.last());
		addDay(Fields.REPEALED, applicability.repealed());
		if (applicability.repealUndated()) {
			this.document.add(new LongField(Fields.REPEAL_UNDATED, 1, Field.Store.NO));
		}
	}

	private void addDay(String field, @Nullable LocalDate day) {
		if (day != null) {
			this.document.add(new LongField(field, day.toEpochDay(), Field.Store.NO));
		}
	}

	private void addKeyword(String field, String value) {
		if (!value.isEmpty()) {
			this.document.add(new KeywordField(field, shorten(value), Field.Store.NO));
		}
	}

	/** A document without a date still has the year of its number. */
	private static OptionalInt year(IndexChange.Put put) {
		LocalDate date = date(put);
		if (date != null) {
			return OptionalInt.of(date.getYear());
		}
		Matcher matcher = NUMBER_YEAR.matcher((put.docNumber() != null) ? put.docNumber() : "");
		return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
	}

	static String shorten(String value) {
		return (value.length() <= LONGEST_KEYWORD) ? value : value.substring(0, LONGEST_KEYWORD);
	}

}

package org.zhiku.search.lucene.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.RecordedTokens;
import org.zhiku.search.text.NumberKey;

/** What the index holds of a policy itself. */
public final class PolicyDocument {

	/** Lucene refuses the whole document for a keyword over 32,766 bytes. */
	private static final int LONGEST_KEYWORD = 500;

	private static final Pattern NUMBER_YEAR = Pattern.compile("〔((?:19|20)\\d{2})〕");

	private final Document document = new Document();

	private PolicyDocument() {
	}

	/** Names the document of the policy itself. */
	public static Term id(NodeId policy) {
		return new Term(Fields.ID, policy.value());
	}

	/**
	 * Its texts and numbers.
	 * @param recorded keep the tokens of the text while it is indexed; may be empty
	 */
	static Document of(IndexChange.Put put, Map<Analysis, RecordedTokens> recorded) {
		PolicyDocument policy = new PolicyDocument();
		policy.document.add(new StringField(Fields.ID, put.policy().value(), Field.Store.YES));
		policy.addText(Fields.TEXT, put.text(), recorded);
		if (put.title() != null) {
			policy.addText(Fields.TITLE, put.title(), Map.of());
		}
		policy.addAbout(put);
		policy.addNumbers(put);
		SuggestedFields.add(put, policy.document);
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

	private void addText(String name, String value, Map<Analysis, RecordedTokens> recorded) {
		this.document.add(new StoredField(name, value));
		for (Analysis analysis : Analysis.values()) {
			RecordedTokens tokens = recorded.get(analysis);
			this.document
				.add((tokens != null) ? new RecordedText(analysis.field(name), value, TextField.TYPE_NOT_STORED, tokens)
						: new TextField(analysis.field(name), value, Field.Store.NO));
		}
	}

	private void addAbout(IndexChange.Put put) {
		StringBuilder about = new StringBuilder();
		put.regions().forEach((region) -> about.append(region).append(' '));
		put.issuers().forEach((issuer) -> about.append(issuer).append(' '));
		LocalDate date = date(put);
		if (date != null) {
			about.append(date.getYear()).append('年').append(date.getMonthValue()).append("月 ");
		}
		if (put.docNumber() != null) {
			about.append(put.docNumber());
		}
		for (Analysis analysis : Analysis.values()) {
			this.document.add(new TextField(analysis.field(Fields.ABOUT), about.toString(), Field.Store.NO));
		}
	}

	private void addNumbers(IndexChange.Put put) {
		if (put.docNumber() != null) {
			NumberKey.ofPolicy(put.docNumber())
				.forEach((key) -> this.document.add(new StringField(Fields.NUMBER, shorten(key), Field.Store.NO)));
		}
		NumberKey.mentionedIn(put.text())
			.forEach((key) -> this.document.add(new StringField(Fields.MENTIONED, key, Field.Store.NO)));
	}

	private void addValues(IndexChange.Put put) {
		put.regions().stream().distinct().forEach((region) -> addKeyword(Fields.REGION, region));
		put.issuers().stream().distinct().forEach((issuer) -> addKeyword(Fields.ISSUER, issuer));
		addKeyword(Fields.GENRE, put.genre().name());
		addKeyword(Fields.HAS_TARGETS, Boolean.toString(put.hasTargets()));
		if (put.level() != null) {
			addKeyword(Fields.LEVEL, put.level().name());
		}
		LocalDate date = date(put);
		if (date != null) {
			this.document.add(new LongField(Fields.DATE, date.toEpochDay(), Field.Store.NO));
		}
		year(put).ifPresent((year) -> addKeyword(Fields.YEAR, Integer.toString(year)));
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

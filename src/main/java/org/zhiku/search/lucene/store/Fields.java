package org.zhiku.search.lucene.store;

import org.zhiku.search.lucene.analysis.Analysis;

/**
 * The names of the index's fields. A change here, or of what they hold, is a new format.
 */
public final class Fields {

	/** The policy's id. */
	public static final String ID = "id";

	/** Cut by each {@link Analysis}, and stored as it is. */
	public static final String TITLE = "title";

	/** Cut by each {@link Analysis}, and stored as it is. */
	public static final String TEXT = "text";

	/** Issuers, regions, number and date in words, cut by each {@link Analysis}. */
	public static final String ABOUT = "about";

	/** Keys of the document's own number. */
	public static final String NUMBER = "number";

	/** Keys of numbers that the text mentions. */
	public static final String MENTIONED = "mentioned";

	/** Days since 1970: when it was signed, else published. */
	public static final String DATE = "date";

	public static final String YEAR = "year";

	public static final String LEVEL = "level";

	public static final String REGION = "region";

	public static final String ISSUER = "issuer";

	public static final String GENRE = "genre";

	public static final String HAS_TARGETS = "hasTargets";

	/** Keys of the title and number, by which suggestions are found. */
	public static final String SUGGEST_KEY = "suggestKey";

	/** The title in a column. */
	public static final String SUGGESTED_TITLE = "suggestedTitle";

	/** The document number in a column. */
	public static final String SUGGESTED_NUMBER = "suggestedNumber";

	/** Id and name, parted by a tab, of each body and region that the policy names. */
	public static final String NAMED = "named";

	private Fields() {
	}

}

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

	/** Whole names, and cut in {@link Analysis#PAIRS}. */
	public static final String REGION = "region";

	/** Whole names, and cut in {@link Analysis#PAIRS}. */
	public static final String ISSUER = "issuer";

	public static final String GENRE = "genre";

	/** Days since 1970, as the following ones; see {@code Applicability}. */
	public static final String FIRST_DAY = "firstDay";

	public static final String LAST_DAY = "lastDay";

	/** From when another policy repeals it. */
	public static final String REPEALED = "repealed";

	/** Only where a policy repeals it whose day is not known. */
	public static final String REPEAL_UNDATED = "repealUndated";

	public static final String HAS_TARGETS = "hasTargets";

	private Fields() {
	}

}

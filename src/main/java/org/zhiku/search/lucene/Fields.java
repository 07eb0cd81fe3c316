package org.zhiku.search.lucene;

/**
 * The names of the index's fields. A change here, or of what they hold, is a new format.
 */
final class Fields {

	/** The policy's id. */
	static final String ID = "id";

	/** Cut by each {@link Analysis}, and stored as it is. */
	static final String TITLE = "title";

	/** Cut by each {@link Analysis}, and stored as it is. */
	static final String TEXT = "text";

	/** Issuers, regions, number and date in words, cut by each {@link Analysis}. */
	static final String ABOUT = "about";

	/** Keys of the document's own number. */
	static final String NUMBER = "number";

	/** Keys of numbers that the text mentions. */
	static final String MENTIONED = "mentioned";

	/** Days since 1970: when it was signed, else published. */
	static final String DATE = "date";

	static final String YEAR = "year";

	static final String LEVEL = "level";

	static final String REGION = "region";

	static final String ISSUER = "issuer";

	static final String GENRE = "genre";

	static final String HAS_TARGETS = "hasTargets";

	private Fields() {
	}

}

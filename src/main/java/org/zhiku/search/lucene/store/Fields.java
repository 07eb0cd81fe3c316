package org.zhiku.search.lucene.store;

import org.zhiku.search.lucene.analysis.Analysis;

/**
 * The names of the index's fields. A change here, or of what they hold, is a new format.
 */
public final class Fields {

	/** The policy's id, in the document of the policy itself alone. */
	public static final String ID = "id";

	/** The id of the node that a document stands for, to be sorted and read by. */
	public static final String NODE = "node";

	/** Which kind of hit it is. */
	public static final String TYPE = "type";

	/** The id of the policy that this is, holds this or names this. */
	public static final String POLICY = "policy";

	/** How many documents before this one its policy stands. */
	public static final String UP = "up";

	/** UTF-16 offset of a task or target in the policy's text. */
	public static final String START = "start";

	/** The offset after it. */
	public static final String END = "end";

	/**
	 * The offset after the heading of a task: the first 。 of its text, or its first line.
	 */
	public static final String HEADING_END = "headingEnd";

	/**
	 * The text of a task or target, cut into {@link Analysis#PAIRS} alone: they find what
	 * words find, and both would cost half as much again.
	 */
	public static final String PART = "part";

	/**
	 * The full name of a body and, each on a line of its own, how else it is written; cut
	 * into {@link Analysis#PAIRS}.
	 */
	public static final String NAME = "name";

	/** The full name of a body, folded. */
	public static final String FULL_NAME = "fullName";

	/** Cut by each {@link Analysis}, and stored as it is. */
	public static final String TITLE = "title";

	/**
	 * Cut into {@link Analysis#PAIRS}, which know their places; see {@link StoredText}.
	 */
	public static final String TEXT = "text";

	/**
	 * Title, about and text as one, each term as often as its place weighs (BM25F): what
	 * a policy is ranked by, cut by each {@link Analysis}. One list of postings is read
	 * for a term instead of three.
	 */
	public static final String ALL = "all";

	/** Issuers, regions, number and date in words, cut by each {@link Analysis}. */
	public static final String ABOUT = "about";

	/** Keys of the document's own number. */
	public static final String NUMBER = "number";

	/** The document's own number, to sort by. */
	public static final String NUMBER_ORDER = "numberOrder";

	/** The title by its pinyin, to sort by. */
	public static final String TITLE_ORDER = "titleOrder";

	/** Keys of numbers that the text mentions. */
	public static final String MENTIONED = "mentioned";

	/** Names and families of the bodies that issued it, without their region. */
	public static final String BODY = "body";

	/** How every two neighbouring characters of the title sound. */
	public static final String SOUND = "sound";

	/** Readings of the words of title and issuers, and initials of the issuers. */
	public static final String READING = "reading";

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

	/** What it is about, a name of {@link org.zhiku.search.topic.Topic}. */
	public static final String TOPIC = "topic";

	/** Keys of the title and number, by which suggestions are found. */
	public static final String SUGGEST_KEY = "suggestKey";

	/** The title in a column. */
	public static final String SUGGESTED_TITLE = "suggestedTitle";

	/** The document number in a column. */
	public static final String SUGGESTED_NUMBER = "suggestedNumber";

	/** Each body and region that the policy names, and how, by {@link NameTerm}. */
	public static final String NAMED = "named";

	private Fields() {
	}

}

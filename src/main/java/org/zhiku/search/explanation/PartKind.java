package org.zhiku.search.explanation;

/** What a part of a query looks for. */
public enum PartKind {

	/** Words as they were typed, of which a share must be there. */
	WORDS,
	/** A word that has other wordings. */
	SYNONYM,
	/** The words of a body's name. */
	DEPARTMENT,
	/** What sounds like two characters that no document has. */
	SOUND,
	/** The policy's own number. */
	NUMBER,
	/** A number that the text cites. */
	MENTION,
	/** The region. */
	REGION,
	/** The year. */
	YEAR,
	/** The month. */
	MONTH,
	/** The level of the administration. */
	LEVEL,
	/** Who issued it. */
	ISSUER,
	/** The kind of document. */
	GENRE,
	/** A figure beside its word. */
	FIGURE,
	/** Characters one after the other. */
	PHRASE,
	/** Closeness in meaning. */
	MEANING,
	/** Every policy, where nothing ranks them. */
	EVERYTHING

}

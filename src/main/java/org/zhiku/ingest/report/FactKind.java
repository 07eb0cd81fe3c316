package org.zhiku.ingest.report;

/** The kinds of facts that are counted. */
public enum FactKind {

	/** Titles. */
	TITLE,
	/** Document numbers. */
	NUMBER,
	/** Issuers. */
	ISSUER,
	/** Addressees. */
	ADDRESSEE,
	/** Periods of validity. */
	VALIDITY,
	/** Sections. */
	SECTION,
	/** Tasks. */
	TASK,
	/** Responsibilities. */
	RESPONSIBILITY,
	/** Targets. */
	TARGET,
	/** Institutions, each mention. */
	INSTITUTION,
	/** Citations. */
	CITATION

}

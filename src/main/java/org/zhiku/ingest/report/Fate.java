package org.zhiku.ingest.report;

/** What can become of something that an ingest comes upon. */
public enum Fate {

	/** A document was read; another fate follows. */
	READ,
	/** The document is new in the graph. */
	CREATED,
	/** It replaced an older text. */
	CHANGED,
	/** It was there already. */
	UNCHANGED,
	/** It could not be read, extracted or written. */
	FAILED,
	/** A file that is no document by rule. */
	SKIPPED

}

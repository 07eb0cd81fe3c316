package org.zhiku.corpus;

/** What reading the corpus yields, one after the other. */
public sealed interface ReadResult {

	/** Where it came from: the path as given, with {@code #line} in a collection. */
	String origin();

	/** A document that could be read. */
	record Document(SourceDocument document) implements ReadResult {

		@Override
		public String origin() {
			return this.document.origin();
		}

	}

	/** Something that should be a document and could not be read. */
	record Issue(SourceIssue issue) implements ReadResult {

		@Override
		public String origin() {
			return this.issue.origin();
		}

	}

	/**
	 * Something that is no document by rule.
	 *
	 * @param reason which rule
	 */
	record Skipped(String origin, String reason) implements ReadResult {
	}

}

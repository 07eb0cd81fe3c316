package org.zhiku.ingest;

import org.zhiku.corpus.SourceIssue;
import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ontology.ErrorCode;

/** Why a document is not in the graph, or is there no longer. */
public sealed interface IngestIssue {

	/** One line that names the document and the reason. */
	String message();

	/** The same for a report. */
	ReportedIssue reported();

	/** It could not be read. */
	record NotRead(SourceIssue issue) implements IngestIssue {

		@Override
		public String message() {
			return this.issue.message();
		}

		@Override
		public ReportedIssue reported() {
			return new ReportedIssue(this.issue.code(), this.issue.origin(), this.issue.problem());
		}

	}

	/** The extraction broke on it, which is a fault of ours. */
	record NotExtracted(String origin, String reason) implements IngestIssue {

		@Override
		public String message() {
			return oneLine(this.origin + ": could not be extracted: " + this.reason);
		}

		@Override
		public ReportedIssue reported() {
			return new ReportedIssue("EXTRACTION_FAILED", this.origin, "could not be extracted: " + this.reason);
		}

	}

	/** There is nothing in it that a policy has. */
	record NoPolicy(String origin) implements IngestIssue {

		private static final String PROBLEM = "is no policy: it has no number, no issuer, no date and no numbered part";

		@Override
		public String message() {
			return oneLine(this.origin + ": " + PROBLEM);
		}

		@Override
		public ReportedIssue reported() {
			return new ReportedIssue("NO_POLICY", this.origin, PROBLEM);
		}

	}

	/**
	 * The graph refused it.
	 *
	 * @param code of the failure
	 */
	record NotWritten(String origin, ErrorCode code, String reason) implements IngestIssue {

		@Override
		public String message() {
			return oneLine(this.origin + ": could not be written: " + this.reason);
		}

		@Override
		public ReportedIssue reported() {
			return new ReportedIssue("NOT_WRITTEN", this.origin, "could not be written: " + this.reason);
		}

	}

	/** A later document of the same run took its place. */
	record Replaced(String origin, String by) implements IngestIssue {

		@Override
		public String message() {
			return oneLine(this.origin + ": " + problem());
		}

		@Override
		public ReportedIssue reported() {
			return new ReportedIssue(ReportedIssue.REPLACED_IN_RUN, this.origin, problem());
		}

		private String problem() {
			return "was replaced by " + this.by + ", which is the same policy by its number or title";
		}

	}

	private static String oneLine(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ");
	}

}

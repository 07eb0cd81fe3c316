package org.zhiku.ingest.report;

/**
 * Why one document is not in the graph, or is there no longer.
 *
 * @param code what kind of fault it is
 * @param origin the file, with the place in it
 * @param problem what is wrong, without the place
 */
public record ReportedIssue(String code, String origin, String problem) {

	/**
	 * The code of a document that came in and was replaced by a later one; it has not
	 * failed.
	 */
	public static final String REPLACED_IN_RUN = "REPLACED_IN_RUN";

	/** A reader may quote what it could not read. */
	private static final int LONGEST = 500;

	public ReportedIssue {
		problem = problem.replaceAll("\\p{Cntrl}+", " ");
		if (problem.length() > LONGEST) {
			problem = problem.substring(0, LONGEST) + "…";
		}
	}

	/** One line for a person. */
	public String message() {
		return this.origin.replaceAll("\\p{Cntrl}", "?") + ": " + this.problem;
	}

}

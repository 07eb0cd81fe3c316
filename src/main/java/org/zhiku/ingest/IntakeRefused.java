package org.zhiku.ingest;

import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** What was brought is no policy, or cannot be read. */
public final class IntakeRefused extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private final transient ReportedIssue issue;

	public IntakeRefused(ReportedIssue issue) {
		super(ErrorCode.BAD_REQUEST, issue.message(), null);
		this.issue = issue;
	}

	/** The same as a run over files would report. */
	public ReportedIssue issue() {
		return this.issue;
	}

}

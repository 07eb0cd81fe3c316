package org.zhiku.corpus;

import java.io.IOException;

/**
 * Says inside the reading of one file what is wrong with it; never leaves the package.
 */
public final class BadContentException extends IOException {

	private static final long serialVersionUID = 1;

	private final transient SourceIssue issue;

	public BadContentException(SourceIssue issue) {
		super(issue.problem());
		this.issue = issue;
	}

	/** Where the cause helps whoever looks at the code, though not the reader. */
	public BadContentException(SourceIssue issue, Throwable cause) {
		super(issue.problem(), cause);
		this.issue = issue;
	}

	/** What to report. */
	public SourceIssue issue() {
		return this.issue;
	}

}

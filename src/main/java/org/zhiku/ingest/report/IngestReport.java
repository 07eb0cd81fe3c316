package org.zhiku.ingest.report;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a run did, or has done by now.
 *
 * @param state where it is
 * @param reason why it failed; null in other states
 * @param extractor the version of the extraction
 * @param paths what it was asked to ingest
 * @param timing when, how fast, how far
 * @param counts all documents by their fate
 * @param facts what was read in those that were created or changed
 * @param diagnostics what was wrong with those
 * @param fileCount files that were come upon
 * @param files what each gave; the first {@value #MAX_FILES} of them
 * @param otherFiles what the others gave together
 * @param issues why documents failed, the first {@value #MAX_ISSUES} of them;
 * {@code counts.failed} says how many did
 */
public record IngestReport(IngestState state, @Nullable String reason, String extractor, List<String> paths,
		IngestTiming timing, IngestCounts counts, List<FactCount> facts, List<DiagnosticCount> diagnostics,
		long fileCount, List<FileReport> files, IngestCounts otherFiles, List<ReportedIssue> issues) {

	/** More than anyone reads, few enough to hold. */
	public static final int MAX_ISSUES = 1000;

	/** As above. */
	public static final int MAX_FILES = 5000;

	public IngestReport {
		paths = List.copyOf(paths);
		facts = List.copyOf(facts);
		diagnostics = List.copyOf(diagnostics);
		files = List.copyOf(files);
		issues = List.copyOf(issues);
	}

	/** One line for a person. */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%s; %.1f s, %s", this.counts, this.timing.seconds(),
				IngestAdvance.rate(this.timing.documentsPerSecond()));
	}

}

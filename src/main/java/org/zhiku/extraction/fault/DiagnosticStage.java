package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Severity;

/** Says what a reader should know of the quality of a document. */
public final class DiagnosticStage {

	/** More of one kind tell a reader nothing new. */
	private static final int MOST_OF_A_KIND = 20;

	/**
	 * The diagnostics in the order of the text.
	 * @param unresolved what the reading of responsibilities left open
	 */
	public List<Diagnostic> read(DocumentText document, Given given, Metadata metadata, Outline outline,
			List<Diagnostic> unresolved) {
		List<Diagnostic> found = new ArrayList<>(outline.faults());
		found.addAll(unresolved);
		found.addAll(missing(metadata));
		found.addAll(TitleFaults.find(document, given, metadata));
		found.addAll(LineFaults.find(document, outline));
		found.addAll(ItemFaults.find(document.text(), outline));
		found.addAll(Repeats.find(document));
		found.addAll(TextFaults.find(document));
		found.addAll(SeveralDocuments.find(document));
		found.sort(Comparator.comparingInt(Diagnostic::start).thenComparing(Diagnostic::code));
		return bounded(found);
	}

	private static List<Diagnostic> bounded(List<Diagnostic> found) {
		Map<DiagnosticCode, Integer> counts = new EnumMap<>(DiagnosticCode.class);
		return found.stream()
			.filter((diagnostic) -> counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_A_KIND)
			.toList();
	}

	private static List<Diagnostic> missing(Metadata metadata) {
		List<Diagnostic> missing = new ArrayList<>();
		require(metadata.title(), "标题", missing);
		require(metadata.number(), "发文字号", missing);
		require(metadata.issuers().isEmpty() ? null : metadata.issuers(), "发文机关", missing);
		require(metadata.signedOn(), "成文日期", missing);
		return missing;
	}

	private static void require(@Nullable Object value, String name, List<Diagnostic> missing) {
		if (value == null) {
			missing.add(new Diagnostic(DiagnosticCode.MISSING_METADATA, Severity.INFO, "文中未见" + name, 0, 0));
		}
	}

}

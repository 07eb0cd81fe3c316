package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Severity;

/** Collects what is wrong with the numbers of a document. */
final class NumberingFaults {

	private final String text;

	private final List<Diagnostic> found = new ArrayList<>();

	NumberingFaults(String text) {
		this.text = text;
	}

	List<Diagnostic> inOrder() {
		return this.found.stream().sorted(Comparator.comparingInt(Diagnostic::start)).toList();
	}

	/** Numbers between the one before and this item are absent. */
	void missingBefore(Draft item, int before) {
		String which = (item.number - before == 2) ? "第" + (before + 1) + "项"
				: "第" + (before + 1) + "至" + (item.number - 1) + "项";
		add(DiagnosticCode.MISSING_NUMBER, Severity.WARNING, "“" + label(item) + "”之前缺" + which, item);
	}

	/** The heading of an item is lost, and perhaps its first parts. */
	void lost(Draft gone) {
		Draft first = gone.children.getFirst();
		String parts = (first.number > 1) ? "及其前" + (first.number - 1) + "项" : "";
		add(DiagnosticCode.MISSING_NUMBER, Severity.ERROR,
				"“" + label(first) + "”之前缺“" + gone.inferred + "”" + parts + "，以下各项不属于前一条", first);
	}

	/** A sequence goes on with a number that it had already. */
	void restarts(Draft item, int before) {
		add(DiagnosticCode.NUMBER_RESTART, Severity.WARNING, "“" + label(item) + "”出现在第" + before + "项之后，其上级标题可能缺失",
				item);
	}

	private void add(DiagnosticCode code, Severity severity, String message, Draft item) {
		int end = (item.marker != null) ? item.marker.end() : item.start();
		this.found.add(new Diagnostic(code, severity, message, item.start(), end));
	}

	private String label(Draft item) {
		return (item.marker != null) ? this.text.substring(item.marker.start(), item.marker.end()) : "";
	}

}

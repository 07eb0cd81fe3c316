package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.head.LetterHead;
import org.zhiku.extraction.head.NumberReader;
import org.zhiku.extraction.head.Signature;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Severity;

/**
 * Further documents in the same text: each stands under a number on a line of its own, or
 * is addressed anew behind a signature.
 */
final class SeveralDocuments {

	private static final int LONGEST_NUMBER = 40;

	private static final Pattern SALUTATION = Pattern
		.compile("各[^。；“”为将：:]{2,160}(?:政府|厅|局|委|部门|单位|机构|院校|学校)[^。；“”为将：:]{0,12}[：:]");

	private SeveralDocuments() {
	}

	/** One diagnostic at the number of each further document. */
	static List<Diagnostic> find(DocumentText document) {
		Set<DocumentNumber> numbers = new HashSet<>();
		List<Diagnostic> found = new ArrayList<>();
		for (Line line : document.lines()) {
			NumberReader.Found own = own(document.text(), line);
			if (own == null || numbers.contains(own.number())) {
				continue;
			}
			if (!numbers.isEmpty()) {
				found.add(new Diagnostic(DiagnosticCode.SEVERAL_DOCUMENTS, Severity.WARNING, "文中另有文件：" + own.number(),
						line.start(), line.end()));
			}
			numbers.add(own.number());
		}
		if (found.isEmpty()) {
			addressedAgain(document, found);
		}
		return found;
	}

	/**
	 * Behind the signature of one document others begin that are addressed as it was, or
	 * the same one again.
	 */
	private static void addressedAgain(DocumentText document, List<Diagnostic> found) {
		List<Signature> signatures = Signature.scan(document, LetterHead.of(document).bodyStart());
		if (signatures.isEmpty()) {
			return;
		}
		int end = signatures.getFirst().end();
		for (Line line : document.lines()) {
			if (line.start() >= end && SALUTATION.matcher(line.in(document.text())).matches()) {
				found.add(new Diagnostic(DiagnosticCode.SEVERAL_DOCUMENTS, Severity.WARNING, "文中另有一份带主送机关的文件，或正文重复",
						line.start(), line.end()));
			}
		}
	}

	private static NumberReader.@Nullable Found own(String text, Line line) {
		if (line.end() - line.start() > LONGEST_NUMBER || text.charAt(line.end() - 1) != '号'
				|| !NumberReader.startsAt(text, line.start())) {
			return null;
		}
		NumberReader.Found found = NumberReader.first(text, line.start(), line.end());
		return (found != null && found.evidence().start() == line.start()) ? found : null;
	}

}

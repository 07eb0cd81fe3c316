package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.head.NumberReader;
import org.zhiku.extraction.head.TitleRules;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Severity;

/** A title or number that came with the file and is not the text's. */
final class TitleFaults {

	private static final double LEAST_SHARED = 0.5;

	private static final int SHORTEST = 6;

	private TitleFaults() {
	}

	static List<Diagnostic> find(DocumentText document, Given given, Metadata metadata) {
		List<Diagnostic> found = new ArrayList<>();
		Evidence printed = metadata.titleEvidence();
		if (printed != null && given.title() != null && differ(given.title(), printed.quote())) {
			found.add(new Diagnostic(DiagnosticCode.TITLE_BODY_MISMATCH, Severity.WARNING,
					"随文标题“" + given.title() + "”与正文标题不符", printed.start(), printed.end()));
		}
		DocumentNumber number = (given.documentNumber() != null) ? NumberReader.parse(given.documentNumber()) : null;
		if (number != null && !number.equals(metadata.number())) {
			Evidence stated = metadata.numberEvidence();
			found
				.add(new Diagnostic(DiagnosticCode.TITLE_BODY_MISMATCH, Severity.WARNING, "随文文号“" + number + "”与正文文号不符",
						(stated != null) ? stated.start() : 0, (stated != null) ? stated.end() : 0));
		}
		return found;
	}

	/** Whether the titles share less than half of their pairs of characters. */
	private static boolean differ(String given, String printed) {
		Set<String> first = pairs(given);
		Set<String> second = pairs(printed);
		if (Math.min(first.size(), second.size()) < SHORTEST) {
			return false;
		}
		long shared = first.stream().filter(second::contains).count();
		return shared < LEAST_SHARED * Math.min(first.size(), second.size());
	}

	private static Set<String> pairs(String title) {
		String letters = title.codePoints()
			.filter(Character::isLetterOrDigit)
			.limit(TitleRules.LONGEST)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		return IntStream.range(0, Math.max(0, letters.length() - 1))
			.mapToObj((i) -> letters.substring(i, i + 2))
			.collect(Collectors.toSet());
	}

}

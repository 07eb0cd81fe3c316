package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.HanNumber;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Severity;

/** Paragraphs that say again what another has said word for word. */
final class Repeats {

	/**
	 * Shorter lines, such as headings, may well come twice, and so may notes without a
	 * sentence.
	 */
	private static final int SHORTEST = 25;

	private Repeats() {
	}

	/** One diagnostic for each run of repeated paragraphs. */
	static List<Diagnostic> find(DocumentText document) {
		String text = document.text();
		Map<String, Integer> seen = new HashMap<>();
		List<Diagnostic> found = new ArrayList<>();
		int count = 0;
		int start = 0;
		int end = 0;
		for (Line line : document.lines()) {
			if (line.end() - line.start() < SHORTEST || line.in(text).indexOf('。') < 0) {
				continue;
			}
			if (seen.merge(key(text, line), 1, Integer::sum) > 1) {
				start = (count == 0) ? line.start() : start;
				end = line.end();
				count++;
			}
			else {
				add(count, start, end, found);
				count = 0;
			}
		}
		add(count, start, end, found);
		return found;
	}

	private static void add(int count, int start, int end, List<Diagnostic> found) {
		if (count > 0) {
			found.add(new Diagnostic(DiagnosticCode.REPEATED_PARAGRAPH, Severity.WARNING, "连续" + count + "段重复前文", start,
					end));
		}
	}

	/**
	 * Enumerated paragraphs (一是…) repeat each other when they end in the same sentence.
	 */
	private static String key(String text, Line line) {
		String paragraph = line.in(text);
		if (!HanNumber.isNumeral(paragraph.charAt(0))) {
			return paragraph;
		}
		int stop = paragraph.lastIndexOf('。', paragraph.length() - 2);
		return (stop > 0 && paragraph.length() - stop > SHORTEST) ? paragraph.substring(stop + 1) : paragraph;
	}

}

package org.zhiku.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhiku.extraction.DocumentText.Line;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Severity;

/** Lines that are broken inside a sentence, and paragraphs whose beginning is lost. */
final class LineFaults {

	private static final int SHORTEST = 20;

	private static final int LONGEST_NOTE = 300;

	private static final List<String> DEGREES = List.of("进一步", "持续", "不断", "更加", "显著", "明显", "逐步");

	private static final Set<String> RESULTS = Set.of("彰显", "提升", "提高", "增强", "完善", "凸显", "优化", "改善", "扩大", "显现", "加强",
			"健全", "深化", "拓展", "加快", "增加", "下降", "降低");

	private LineFaults() {
	}

	static List<Diagnostic> find(DocumentText document, Outline outline) {
		Set<Integer> starts = outline.tasks().stream().map((task) -> task.start()).collect(Collectors.toSet());
		outline.sections().forEach((section) -> starts.add(section.start()));
		List<Diagnostic> found = new ArrayList<>();
		String text = document.text();
		for (int i = 0; i < document.lines().size(); i++) {
			Line line = document.lines().get(i);
			if (line.start() < outline.bodyStart() || line.start() >= outline.bodyEnd()
					|| starts.contains(line.start())) {
				continue;
			}
			if (lacksSubject(text, line)) {
				found.add(fault("段首缺主语，前文可能缺失", line.start(), Math.min(line.end(), line.start() + SHORTEST)));
			}
			else if (i > 0 && isCutOff(text, document.lines().get(i - 1), line, outline.bodyStart())) {
				found.add(fault("句子在此处断行", document.lines().get(i - 1).end(), line.start()));
			}
		}
		return found;
	}

	private static Diagnostic fault(String message, int start, int end) {
		return new Diagnostic(DiagnosticCode.BROKEN_LINE, Severity.INFO, message, start, end);
	}

	/** 进一步彰显，… says that something happens, but not to what. */
	private static boolean lacksSubject(String text, Line line) {
		for (String degree : DEGREES) {
			int verb = line.start() + degree.length();
			if (text.startsWith(degree, line.start()) && verb + 2 < line.end()
					&& RESULTS.contains(text.substring(verb, verb + 2))) {
				return "，。；".indexOf(text.charAt(verb + 2)) >= 0;
			}
		}
		return false;
	}

	/** A long line that ends in a word goes on in the next one. */
	private static boolean isCutOff(String text, Line before, Line line, int bodyStart) {
		char last = text.charAt(before.end() - 1);
		boolean open = Character.isIdeographic(last) || last == '，' || last == '、' || Character.isDigit(last);
		if (before.start() >= bodyStart && isInNote(text, before) && !Furniture.matches(text, line)) {
			return true;
		}
		return before.start() >= bodyStart && open && before.end() - before.start() >= SHORTEST
				&& !Furniture.matches(text, line) && isInSentence(text, before, line);
	}

	/** Whether the line ends within a bracket that it opened. */
	private static boolean isInNote(String text, Line line) {
		for (int i = line.end() - 1; i >= Math.max(line.start(), line.end() - LONGEST_NOTE); i--) {
			char c = text.charAt(i);
			if ("（(）)".indexOf(c) >= 0) {
				return c == '（' || c == '(';
			}
		}
		return false;
	}

	private static boolean isInSentence(String text, Line before, Line line) {
		boolean sentence = text.substring(before.start(), before.end()).indexOf('。') >= 0
				|| text.substring(before.start(), before.end()).indexOf('，') >= 0;
		return sentence && text.substring(line.start(), line.end()).indexOf('。') >= 0
				&& (Character.isIdeographic(text.charAt(line.start()))
						|| "，。、；）”".indexOf(text.charAt(line.start())) >= 0);
	}

}

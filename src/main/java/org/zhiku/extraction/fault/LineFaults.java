package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.Furniture;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Severity;

/** Lines that are broken inside a sentence, and paragraphs whose beginning is lost. */
final class LineFaults {

	private static final int SHORTEST = 20;

	private static final int LONGEST_NOTE = 300;

	/** Adverbs that say how something changes. */
	private static final WordList DEGREES = WordList.of("进一步 持续 不断 更加 更为 更趋 日益 日趋 愈加 愈发 越来越 显著 明显 逐步 逐渐 大幅 稳步");

	private static final WordList PASSIVES = WordList.of("得到 得以 有所 趋于");

	private static final int PREDICATE = 2;

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

	/**
	 * A degree, a bare predicate of two characters, a comma: 日益繁荣，… says that something
	 * changes, but neither what does nor what is to be changed. A predicate with an
	 * object, as in 不断提高质量， can ask for something and open a paragraph.
	 */
	private static boolean lacksSubject(String text, Line line) {
		int verb = line.start() + DEGREES.lengthAt(text, line.start(), line.end());
		if (verb == line.start()) {
			return false;
		}
		verb += PASSIVES.lengthAt(text, verb, line.end());
		int stop = verb + PREDICATE;
		return stop < line.end() && "，,".indexOf(text.charAt(stop)) >= 0
				&& text.substring(verb, stop).chars().allMatch(Character::isIdeographic);
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

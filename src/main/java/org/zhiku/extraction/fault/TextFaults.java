package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.extraction.text.Furniture;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Severity;

/** Characters that no author wrote, and lines of the web page around the document. */
final class TextFaults {

	private static final int MOST = 50;

	private TextFaults() {
	}

	static List<Diagnostic> find(DocumentText document) {
		List<Diagnostic> found = new ArrayList<>();
		furniture(document, found);
		damage(document.text(), found);
		return found;
	}

	private static void furniture(DocumentText document, List<Diagnostic> found) {
		int start = -1;
		int end = -1;
		for (Line line : document.lines()) {
			if (Furniture.matches(document.text(), line)) {
				start = (start < 0) ? line.start() : start;
				end = line.end();
			}
			else if (start >= 0) {
				found.add(page(start, end));
				start = -1;
			}
		}
		if (start >= 0) {
			found.add(page(start, end));
		}
	}

	private static Diagnostic page(int start, int end) {
		return new Diagnostic(DiagnosticCode.PAGE_FURNITURE, Severity.INFO, "网页残留内容，不属于文件", start, end);
	}

	private static void damage(String text, List<Diagnostic> found) {
		int end = 0;
		for (int i = 0; i < text.length() && found.size() < MOST; i++) {
			if (isDamage(text, i)) {
				if (i > end || found.isEmpty()) {
					found.add(new Diagnostic(DiagnosticCode.DAMAGED_TEXT, Severity.WARNING, "含无法识别的字符", i, i + 1));
				}
				end = i + 1;
			}
		}
	}

	private static boolean isDamage(String text, int i) {
		char c = text.charAt(i);
		if (c == '\ufffd' || (c < ' ' && !DocumentText.isSpace(c))) {
			return true;
		}
		if (Character.isHighSurrogate(c)) {
			return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
		}
		return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
	}

}

package org.zhiku.extraction.fault;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.extraction.outline.Outline;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Severity;
import org.zhiku.ontology.Task;

/** Items that break off. */
final class ItemFaults {

	private static final String CLASSIFIERS = "个家所项名人处座条批次万亿元亩户类支种件台套";

	private static final int SHOWN = 20;

	private ItemFaults() {
	}

	static List<Diagnostic> find(String text, Outline outline) {
		List<Diagnostic> found = new ArrayList<>();
		for (Task task : outline.tasks()) {
			if (breaksOff(text, task)) {
				int start = Math.max(task.start(), task.end() - SHOWN);
				found.add(new Diagnostic(DiagnosticCode.TRUNCATED_ITEM, Severity.ERROR,
						"“" + task.label() + "”在“" + text.substring(start, task.end()) + "”处中断", start, task.end()));
			}
		}
		return found;
	}

	/** Whether the item ends in a comma, or in a number that counts nothing yet. */
	private static boolean breaksOff(String text, Task task) {
		char last = text.charAt(task.end() - 1);
		if (last == '、' || last == '，') {
			return true;
		}
		int number = task.end() - 2;
		boolean counts = CLASSIFIERS.indexOf(last) >= 0 && number > task.start()
				&& (Character.digit(text.charAt(number), 10) >= 0);
		return counts && text.substring(task.start(), task.end()).indexOf('。') >= 0;
	}

}

package org.zhiku.extraction.head;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText.Line;

/** Who issued a document: as the red header, the signature or the title says. */
final class IssuerRules {

	private static final List<String> VERBS = List.of("关于", "印发", "转发", "公布", "发布", "批转");

	private IssuerRules() {
	}

	/** The names in order, the fullest source first. */
	static List<Line> choose(String text, LetterHead head, @Nullable Line title, @Nullable Signature signature) {
		if (!head.issuers().isEmpty()) {
			return head.issuers();
		}
		List<Line> titled = (title != null) ? titled(text, title) : List.of();
		List<Line> signed = (signature != null) ? signature.issuers() : List.of();
		if (titled.size() == signed.size()) {
			return (length(titled) >= length(signed)) ? titled : signed;
		}
		return (titled.size() > signed.size()) ? titled : signed;
	}

	/** Of 浙江省建设厅 and 浙江省住房和城乡建设厅 the longer is the full name. */
	private static int length(List<Line> names) {
		return names.stream().mapToInt((name) -> name.end() - name.start()).sum();
	}

	/** The names before 关于 in the title. */
	private static List<Line> titled(String text, Line title) {
		String words = title.in(text);
		int end = -1;
		for (String verb : VERBS) {
			int at = words.indexOf(verb);
			end = (at > 0 && (end < 0 || at < end)) ? at : end;
		}
		if (end <= 0) {
			return List.of();
		}
		int others = words.lastIndexOf('等', end);
		boolean open = others > 0 && (words.startsWith("部门", end - 2) || words.startsWith("单位", end - 2));
		return OrganNames.split(text, title.start(), title.start() + (open ? others : end));
	}

}

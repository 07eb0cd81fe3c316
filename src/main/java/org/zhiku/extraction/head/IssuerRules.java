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
		if (titled.isEmpty() && signed.isEmpty()) {
			return ordering(text, head.number());
		}
		if (titled.size() == signed.size()) {
			boolean bare = !signed.isEmpty() && "省市县区州".indexOf(text.charAt(signed.getFirst().start())) >= 0;
			bare |= !signed.isEmpty() && isStampedFor(text, signed.getLast().end());
			return (bare || length(titled) >= length(signed)) ? titled : signed;
		}
		return (titled.size() > signed.size()) ? titled : signed;
	}

	/** （代章）: another body's seal stands for that of the signature. */
	private static boolean isStampedFor(String text, int end) {
		return text.startsWith("代章", end + 1) || text.startsWith("代章", end + 2);
	}

	/** The body whose order it is: 国务院令第7号, 科学技术部、国家保密局令第1号. */
	private static List<Line> ordering(String text, NumberReader.@Nullable Found number) {
		String code = (number != null) ? number.number().agencyCode() : "";
		int kind = code.endsWith("令") ? 1 : (code.endsWith("公告") || code.endsWith("通告")) ? 2 : 0;
		int start = (kind > 0 && number != null) ? text.indexOf(code, number.evidence().start()) : -1;
		boolean stands = start >= 0 && number != null && start < number.evidence().end();
		return stands ? OrganNames.split(text, start, start + code.length() - kind) : List.of();
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

package org.zhiku.extraction.outline;

import java.util.List;

import org.zhiku.extraction.outline.OutlineItem.Scope;
import org.zhiku.extraction.text.RepealList;

/** Which items ask somebody for something. */
final class TaskRules {

	private static final int REACH = 400;

	private static final int LONGEST_TERM = 24;

	private static final List<String> DUTIES = List.of("应当", "不得", "必须", "应", "可以", "可", "须", "禁止", "负责", "给予", "不予",
			"按照", "参照");

	private static final List<String> STRICT = List.of("应当", "不得", "必须", "禁止", "责令");

	private static final List<String> CASES = List.of("情形", "条件", "情况", "行为", "之一", "对象", "范围", "标准为", "包括", "是指", "分为",
			"原则");

	private static final List<String> CONDITIONS = List.of("情形", "条件", "之一");

	private TaskRules() {
	}

	/** Whether an article or item only says why, where, from when or what words mean. */
	static boolean isFormality(String text, OutlineItem item) {
		String content = text.substring(item.contentStart(), Math.min(item.end(), item.contentStart() + REACH));
		int stop = content.indexOf('。');
		String first = (stop < 0) ? content : content.substring(0, stop);
		boolean only = stop < 0 || stop >= content.length() - 1;
		if (isValidity(content, first) || isTitle(text, item)) {
			return true;
		}
		if (!item.marker().startsWith("第")) {
			return false;
		}
		if (isBasis(first) && !has(content.substring(first.length()), DUTIES)) {
			return true;
		}
		if (first.contains("适用") && first.contains("本") && !has(content, STRICT)) {
			return true;
		}
		boolean defines = first.contains("所称") || first.contains("下列用语") || isMeaning(first);
		boolean definition = defines && !has(after(content, first), DUTIES);
		return definition || (item.scope() == Scope.FORMALITIES && !has(content, STRICT))
				|| (only && first.contains("解释") && first.contains("负责"));
	}

	/** 1.《…》（…号） in a list of documents names something and asks for nothing. */
	private static boolean isTitle(String text, OutlineItem item) {
		int end = item.contentStart();
		while (end < item.end() && text.charAt(end) != '\n') {
			end++;
		}
		return RepealList.isOnlyNames(text, item.contentStart(), end);
	}

	/** 督查是指…, 甲分为乙、丙 */
	private static boolean isMeaning(String first) {
		int means = Math.max(first.indexOf("是指"), first.indexOf("分为"));
		return means > 0 && means <= LONGEST_TERM && !has(first, DUTIES);
	}

	private static String after(String content, String first) {
		return content.substring(first.length());
	}

	private static boolean isBasis(String first) {
		return (first.startsWith("为") || first.startsWith("根据") || first.startsWith("依据") || first.startsWith("按照"))
				&& (first.contains("制定") || first.contains("制订"));
	}

	/** 本办法自…起施行，由…负责解释. */
	private static boolean isValidity(String content, String first) {
		if (content.length() >= REACH || !(first.contains("本") || first.contains("此前") || first.startsWith("自"))) {
			return false;
		}
		boolean starts = (first.contains("施行") || first.contains("执行") || first.contains("实施") || first.contains("生效"))
				&& first.contains("自") && (first.contains("之日") || first.contains("日起"));
		boolean explains = first.contains("负责解释") || (first.contains("由") && first.contains("解释"));
		return (starts || explains) && first.length() < 100 && !has(first, STRICT);
	}

	/**
	 * Whether the children of an item are the cases that it speaks of, and not what it
	 * asks for.
	 */
	static boolean listsCases(String text, OutlineItem item) {
		if (item.children().isEmpty()) {
			return false;
		}
		int to = Math.max(item.contentStart(), item.children().getFirst().start());
		boolean article = item.marker().startsWith("第");
		String lead = text.substring(Math.max(item.contentStart(), to - (article ? 60 : 25)), to).strip();
		if (lead.endsWith("。")) {
			return has(lead, CONDITIONS) && article;
		}
		return has(lead, article ? CASES : CONDITIONS) && (article || lead.endsWith("：") || lead.endsWith(":"));
	}

	private static boolean has(String content, List<String> words) {
		return words.stream().anyMatch(content::contains);
	}

}

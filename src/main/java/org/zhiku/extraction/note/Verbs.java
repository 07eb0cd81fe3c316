package org.zhiku.extraction.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ResponsibilityRole;

/** The words that give bodies their role: 牵头, 按职责分工负责, 配合 and the labels 责任单位：. */
final class Verbs {

	/** No phrase such as 按职责分工负责 is longer; it bounds the work. */
	private static final int LONGEST = 40;

	private static final Pattern LABEL = Pattern
		.compile(".{0,12}?(牵头|主办|责任|负责|承办|落实|实施|配合|协办|参与|参加|协同|协助|支持)(?:考核)?(?:单位|部门|处室|科室|机构|主体|方)");

	private static final String VERB = "牵头(?!单位|部门)|负责(?!人|部门|单位)|配合(?!单位|部门)|参与(?!单位|部门|企业)|参加(?!单位)|协助|协办(?!处|单位)"
			+ "|主办(?!单位)|承办(?!单位)|落实(?!办)|实施(?!单位|办)|指导(?!中心|处|小组|站|委|局|员|意见|组)|支持(?!中心)|协同(?!发展|创新|办)";

	private static final String ADVERB = "按照|按|依据|依职责|依法|根据|分别|共同|联合|各自|具体|统一|牵头|组织|职责分工|职责|职能|分工|分管领域|分管|管理权限|权限"
			+ "|任务|范围|领域|推进|做好|有关工作|相关工作|工作|完成|抓好|统筹|协调|考核|办理|推动|开展|督导|监督|主要|为主|和|并|、|属地|管理|原则|要求|本|地区|日常|整改|结合实际|实际|贯彻|督查|督促|检查|抓";

	/** Where the names of a part end and its verb begins. */
	private static final Pattern BEGIN = Pattern.compile(VERB
			+ "|按照|按(?!揭|摩)|分别|共同|联合(?=牵头|负责|推进|配合|实施|落实)|各自|具体(?=负责|实施|落实|牵头)|统一(?=负责|组织)|根据职责|依职责|依据职责|依法"
			+ "|均?为(?:责任|牵头|配合|主要责任)(?:单位|部门)|组织(?=落实|实施|推进)|推进(?=落实|实施)|统筹(?=负责|推进|协调)|主要(?=负责)|协调(?=推进|落实|配合)|分工(?=负责|落实)|结合实际|贯彻(?=落实)|督查(?=落实)|督促(?=落实)|抓好");

	private static final Pattern TAIL = Pattern
		.compile("(?:" + VERB + "|" + ADVERB + "|均?为(?:责任|牵头|配合|主要责任)(?:单位|部门))++");

	private static final Pattern SUPPORTS = Pattern.compile("配合|参与|参加|协助|协办|支持|协同");

	private static final Pattern SHARES = Pattern.compile("职责|职能|分工|分管|权限");

	private static final Pattern DOES = Pattern.compile("负责|落实|实施|承办|主办|指导|推进|责任|完成");

	private Verbs() {
	}

	/** Index in a part of the verb that closes a list of names; −1 if it closes none. */
	static int start(String part) {
		Matcher matcher = BEGIN.matcher(part);
		matcher.region(Math.max(0, part.length() - LONGEST), part.length());
		while (matcher.find()) {
			if (TAIL.matcher(part).region(matcher.start(), part.length()).matches()
					&& role(part.substring(matcher.start())) != null) {
				return matcher.start();
			}
		}
		return -1;
	}

	/** The role that a closing verb gives. */
	static @Nullable ResponsibilityRole role(String verb) {
		if (verb.contains("牵头")) {
			return ResponsibilityRole.LEAD;
		}
		if (SUPPORTS.matcher(verb).find()) {
			return ResponsibilityRole.SUPPORT;
		}
		if (!DOES.matcher(verb).find()) {
			return null;
		}
		return SHARES.matcher(verb).find() ? ResponsibilityRole.SHARED : ResponsibilityRole.RESPONSIBLE;
	}

	/** The role that a label such as 牵头单位 gives; null for others such as 完成时限. */
	static @Nullable ResponsibilityRole labelRole(String label) {
		Matcher matcher = LABEL.matcher(label);
		if (!matcher.matches()) {
			return null;
		}
		return switch (matcher.group(1)) {
			case "牵头", "主办" -> ResponsibilityRole.LEAD;
			case "责任", "负责", "承办", "落实", "实施" -> ResponsibilityRole.RESPONSIBLE;
			default -> ResponsibilityRole.SUPPORT;
		};
	}

	static String word(ResponsibilityRole role) {
		return switch (role) {
			case LEAD -> "lead";
			case RESPONSIBLE -> "responsible";
			case SHARED -> "shared";
			case SUPPORT -> "support";
			case ACTOR -> "actor";
		};
	}

}

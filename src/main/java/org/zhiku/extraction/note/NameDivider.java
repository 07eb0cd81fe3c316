package org.zhiku.extraction.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a list of bodies into names: at 及, 和, 会同 and after 等, but never inside a name.
 */
final class NameDivider {

	private static final int LONGEST = 45;

	/** More characters without a comma are no list of bodies; it bounds the work. */
	private static final int LONGEST_LIST = 200;

	private static final String ENDS = "厅|局|署|委|办|部|会|院|行|社|处|科|室|所|站|台|馆|队|团|联|府|司|校|厂|网|店|库|关|庭|组|企|协|支|园|集团|中心|总工会|政府|部门|单位|企业|机构|人大|政协|大学|学院|银行|党委|党组"
			+ "|各地|各级|开发区|新区|高新区|委员会|办公室|管委会|[省市县区州盟旗乡镇]|街道|地区|地方|高校|学校|院校|医院|电力|联通|电信|移动|铁塔|总局|分局|工委|兵团|军区|书记|电网|石油|石化|烟草|燃气|公司|中支|主体|平台|协调机制|专班|组织|媒体|所在地|段";

	private static final Pattern BODY = Pattern
		.compile("(?![）)〕》”]|\\d{4}年|[^（(]*(?:由|《|》|以下|不再|均|认真|决策|应当|确保|进一步|切实|长期|持续|适时|日前|月底|年底)).{1,44}?(?:" + ENDS
				+ ")(?:[（(〔〈][^）)〕〉]*[）)〕〉])?(?:等)?|国务院|国办|各地区?|各级|各市|各区|各县|共青团中央|团中央|.{0,6}(?:公安|海事|气象|财政)");

	/** 广州、深圳、珠海市政府. */
	private static final Pattern PLACE_OF_LIST = Pattern.compile("\\p{IsHan}{1,3}[\\p{IsHan}&&[^厅局委办部会院行社处科室所站府司]]");

	private static final Pattern LIST_OF_PLACES_END = Pattern
		.compile("\\p{IsHan}{1,4}?等?(?:地级以上)?[市区县州](?:\\([市区]\\)|（[市区]）)?(?:人民)?(?:政府|法院|检察院)");

	private static final Pattern COMPLETE = Pattern.compile(
			".*(?:厅|局|署|委|办|部|会|院|行|社|处|科|室|所|站|台|馆|队|团|联|府|公司|集团|中心|部门|单位|企业|机构|组|办公室|大学|学院|关|中支|各地|各级)(?:[（(〔][^）)〕]*[）)〕])?");

	private static final Pattern PLACES = Pattern.compile("(?:各|有关|相关|所有|全市|全省)?.{0,8}?[省市县区州盟旗乡镇）)〕〉]|各街道|街道");

	private static final Pattern GOVERNMENT_TAIL = Pattern.compile(".*(?:政府|管委会|办事处|党委|部门)(?:[（(〔][^）)〕]*[）)〕])?");

	private static final Pattern SHARED_NOUN = Pattern
		.compile("[省市县区州盟旗乡镇自治直辖辖管街道办特（）()〔〕、]{1,14}(?:人民政府|政府|党委|管委会|办事处|部门|级部门)?(?:[（(〔].{1,10}[）)〕])?");

	private static final Pattern OPEN_END = Pattern
		.compile("(?<![高中初平同])等(?=$|[有相各市省区县州国行中地自单部机和及、，与会直主成所职牵企金高院科多几其学具负]|\\d)");

	private static final Pattern BARE_REST = Pattern
		.compile("(?:\\d+|[一二三四五六七八九十]+|多|几)?(?:个|家)?(?:部门|单位|机构)?(?:[和及与](?:单位|企业|机构|地方))?(?:单位|部门)?");

	private static final Pattern JOIN = Pattern.compile("以及|及(?!其)|和|与|会同|、|/|／");

	/** 各市、县人力资源社会保障局. */
	private static final Pattern LOWER_BODY = Pattern.compile("[县区旗镇乡（(][^、]{1,16}(?:局|委|办|部门)");

	private static final Pattern BARE_NOUN = Pattern.compile("(?:单位|部门|企业|机构|街道|镇街|乡镇|个人|组织|委员会)(?:$|和|及|、)");

	private NameDivider() {
	}

	/** Whether a name can be a body's: no date, no phrase. */
	static boolean isBody(String name) {
		return name.length() <= LONGEST && BODY.matcher(name).matches();
	}

	/** Whether this is a place of a list such as 广州、深圳、珠海市政府 that ends with the next. */
	static boolean endsPlaces(String part, String next) {
		String last = part.substring(part.lastIndexOf('、') + 1);
		return PLACE_OF_LIST.matcher(last).matches() && LIST_OF_PLACES_END.matcher(next).matches();
	}

	private static boolean isListOfPlaces(String words) {
		int last = words.lastIndexOf('、');
		return last > 0 && endsPlaces(words.substring(0, last), words.substring(last + 1));
	}

	static boolean isPlace(String part) {
		return PLACE_OF_LIST.matcher(part).matches() && !part.startsWith("各");
	}

	/** 有关部门、单位: the second noun has no qualifier of its own. */
	static boolean isBareNoun(String next) {
		return BARE_NOUN.matcher(next).lookingAt();
	}

	/** Whether this part and the next share their noun: 各市州、|县市区人民政府. */
	static boolean sharesNoun(String part, String next) {
		return part.length() <= 14 && PLACES.matcher(part).matches() && startsPlaces(part)
				&& (SHARED_NOUN.matcher(next).matches() || part.startsWith("各") && LOWER_BODY.matcher(next).matches());
	}

	private static boolean startsPlaces(String part) {
		return part.startsWith("各") || part.startsWith("有关") || part.startsWith("相关") || part.startsWith("所有")
				|| SHARED_NOUN.matcher(part).matches();
	}

	/** The names in a stretch without commas. */
	static List<Part> split(String note, Part part) {
		List<Part> names = new ArrayList<>();
		if (part.end() - part.start() > LONGEST_LIST || isListOfPlaces(part.in(note))) {
			return List.of(part);
		}
		Matcher open = OPEN_END.matcher(note).region(part.start(), part.end());
		int from = part.start();
		while (open.find()) {
			addJoined(note, from, open.start(), names);
			from = afterOpenEnd(note, open.end(), part.end());
		}
		addJoined(note, from, part.end(), names);
		return names;
	}

	/** 等部门 is no name, 等有关部门 holds one. */
	private static int afterOpenEnd(String note, int from, int to) {
		int end = to;
		Matcher join = JOIN.matcher(note).region(from, to);
		while (join.find()) {
			if (BARE_REST.matcher(note).region(from, join.start()).matches()
					&& !isBareNoun(note.substring(join.end(), to))) {
				return join.end();
			}
		}
		return BARE_REST.matcher(note).region(from, end).matches() ? to : from;
	}

	private static void addJoined(String note, int from, int to, List<Part> names) {
		int start = from;
		Matcher join = JOIN.matcher(note).region(from, to);
		while (join.find()) {
			String left = note.substring(start, join.start());
			String right = note.substring(join.end(), to);
			if (depth(left) == 0 && divides(left, join.group(), right)) {
				add(start, join.start(), names);
				start = join.end();
			}
		}
		add(start, to, names);
	}

	private static boolean divides(String left, String joint, String right) {
		if (left.isEmpty() || joint.equals("会同") || joint.equals("以及")) {
			return true;
		}
		if (isBareNoun(right) || right.isEmpty()) {
			return false;
		}
		if (COMPLETE.matcher(left).matches()) {
			return true;
		}
		boolean places = PLACES.matcher(left).matches();
		boolean ownNoun = right.startsWith("各") || !GOVERNMENT_TAIL.matcher(right).matches()
				|| !right.matches("[省市县区州盟旗乡镇自治直辖管（）()〔〕]*.{0,6}(?:政府|管委会|办事处|党委|部门).*");
		return places && !joint.equals("、") && (ownNoun || right.contains("开发区"));
	}

	private static int depth(String left) {
		int depth = 0;
		for (int i = 0; i < left.length(); i++) {
			depth += "（(〔〈<“".indexOf(left.charAt(i)) >= 0 ? 1 : "）)〕〉>”".indexOf(left.charAt(i)) >= 0 ? -1 : 0;
		}
		return depth;
	}

	private static void add(int from, int to, List<Part> names) {
		if (to > from) {
			names.add(new Part(from, to, '、'));
		}
	}

}

package org.zhiku.extraction.institution;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.WordList;

/**
 * Finds the proper name that ends at an ending such as 学院: it begins with a place or with
 * 中国, 国家 …, and holds more than generic words. 高职院校 and 省级重点实验室 are none.
 */
final class InstitutionNames {

	private static final int LONGEST = 32;

	private static final String BREAKS = "，。、；：！？,;:!?\n\t 　“”\"《》【】[]〔〕—·|/／+…%％.．";

	private static final WordList COUNTED = WordList.of("一批 若干 多家 个 家 所 一些 各类 各级");

	private final PlaceNames places;

	InstitutionNames(PlaceNames places) {
		this.places = places;
	}

	/** A name between two offsets. */
	record Span(int start, int end) {
	}

	/** The name that ends with this ending; null if none does. */
	@Nullable Span endingAt(String text, int ending, int end, int floor) {
		int left = leftBound(text, ending, floor);
		int start = anchor(text, left, ending);
		if (isCounted(text, left, end)) {
			return null;
		}
		if (start > left && isBranch(text, start, ending)) {
			return InstitutionWords.STATE.occursIn(text, left, end) ? null : new Span(left, end);
		}
		if (start >= 0
				&& isProper(text.substring(start, end), anchorLength(text, start, left, ending), ending - start)) {
			return new Span(start, end);
		}
		return companyWithoutPlace(text, left, ending, end);
	}

	/** 一批…工作站, …实验室3个: several of a kind. */
	private static boolean isCounted(String text, int left, int end) {
		return COUNTED.lengthBefore(text, left, 0) > 0
				|| end < text.length() && ChineseNumber.digit(text.charAt(end)) >= 0;
	}

	/** …研究院江南分院: the branch of what stands before the place. */
	private static boolean isBranch(String text, int place, int ending) {
		return InstitutionWords.BRANCHES.lengthAt(text, ending, text.length()) > 0
				&& InstitutionWords.ENDINGS.lengthBefore(text, place, 0) > 0;
	}

	/** Back to the last break or stop word, over balanced brackets. */
	private static int leftBound(String text, int ending, int floor) {
		int least = Math.max(floor, ending - LONGEST);
		int left = ending;
		while (left > least) {
			char c = text.charAt(left - 1);
			if (c == '）' || c == ')') {
				int open = least + text.substring(least, left).lastIndexOf((c == '）') ? '（' : '(');
				if (open < least || left - open > 8) {
					break;
				}
				left = open;
				continue;
			}
			if (BREAKS.indexOf(c) >= 0 || c == '（' || c == '(' || ChineseNumber.digit(c) >= 0) {
				break;
			}
			left--;
		}
		for (int i = left; i < ending; i++) {
			int length = InstitutionWords.STOPS.lengthAt(text, i, ending);
			if (length > 0 && !partOfName(text, i)) {
				left = i + length;
			}
			else if (i > left + 1 && (i + 2 < ending && "和与及".indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '为')
					&& InstitutionWords.ENDINGS.lengthBefore(text, i, left) > 0) {
				left = i + 1;
			}
		}
		return afterFirm(text, left, ending);
	}

	/** 甲有限公司检测报告乙研究院, as table cells run together: past the firm, whose name is over. */
	private static int afterFirm(String text, int left, int ending) {
		String words = text.substring(left, ending);
		int firm = words.lastIndexOf("有限公司");
		int limited = words.lastIndexOf("有限责任公司");
		int after = Math.max(firm + 4, limited + 6);
		boolean branch = InstitutionWords.BRANCHES.lengthAt(text, ending, text.length()) > 0;
		return (Math.max(firm, limited) >= 0 && !branch) ? left + after : left;
	}

	private static boolean partOfName(String text, int at) {
		for (int back = 0; back <= 3 && back <= at; back++) {
			if (InstitutionWords.NAME_PARTS.lengthAt(text, at - back, Math.min(text.length(), at + 6)) > back) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Offset of the first place or national word after the bound; -1 if there is none.
	 */
	private int anchor(String text, int left, int ending) {
		for (int i = afterGluedNames(text, left, ending); i < ending; i++) {
			if (anchorLength(text, i, left, ending) > 0 && !joinsNames(text, i, ending)) {
				return bracketed(text, i, left) ? -1 : i;
			}
		}
		return -1;
	}

	/** 云帆（中国）机械有限公司: the place only stands within the name. */
	private static boolean bracketed(String text, int place, int left) {
		return place > left + 1 && "（(".indexOf(text.charAt(place - 1)) >= 0;
	}

	/** 甲市医院乙市医院, as table cells run together: past the last name of the same kind. */
	private int afterGluedNames(String text, int left, int ending) {
		int kind = InstitutionWords.ENDINGS.lengthAt(text, ending, text.length());
		String word = text.substring(ending, ending + kind);
		int at = left + text.substring(left, Math.min(text.length(), ending - 1 + kind)).lastIndexOf(word);
		boolean glued = at > left && anchorLength(text, at + kind, at + kind, ending) > 0;
		return glued ? at + kind : left;
	}

	/** 湖南大学和湖南师范: the first place belongs to another name. */
	private static boolean joinsNames(String text, int from, int ending) {
		for (int i = from + 2; i < ending - 1; i++) {
			if ("和与及".indexOf(text.charAt(i)) >= 0 && InstitutionWords.ENDINGS.lengthBefore(text, i, from) > 0) {
				return true;
			}
		}
		return false;
	}

	private int anchorLength(String text, int at, int left, int ending) {
		int wide = InstitutionWords.WIDE.lengthAt(text, at, ending);
		return (wide > 0) ? wide : this.places.lengthAt(text, at, (ending - left < LONGEST) ? left : -1, ending);
	}

	/** 云帆数据有限公司: a firm's full form needs no place in front. */
	private static @Nullable Span companyWithoutPlace(String text, int left, int ending, int end) {
		boolean firm = text.startsWith("公司", ending)
				&& (text.startsWith("有限责任", ending - 4) || text.startsWith("有限", ending - 2));
		boolean opens = firm && (left == 0 || "（(".indexOf(text.charAt(left)) < 0);
		String stem = opens ? text.substring(left, ending).replace("有限责任", "").replace("股份", "").replace("有限", "") : "";
		return (opens && stem.length() >= 4 && !withoutGeneric(stem).isEmpty() && stem.length() <= 16)
				? new Span(left, end) : null;
	}

	private static boolean isProper(String name, int anchor, int ending) {
		String middle = name.substring(anchor, ending);
		String kind = name.substring(ending);
		WordList state = InstitutionWords.SOCIETIES.contains(kind) ? InstitutionWords.STATE_SOCIETIES
				: InstitutionWords.STATE;
		if (middle.equals("分") || name.indexOf('×') >= 0 || name.startsWith("国际") && kind.equals("中心")
				|| state.occursIn(name, 0, name.length()) || ending - anchor > 26) {
			return false;
		}
		boolean national = name.startsWith("国家") || name.startsWith("全国") || name.startsWith("国际")
				|| name.startsWith("世界");
		if (middle.isEmpty() || middle.equals("省") || middle.equals("市")) {
			return (kind.equals("大学") || kind.equals("学院") || kind.equals("银行")) && !national;
		}
		String special = withoutGeneric(middle);
		if (kind.equals("学院")
				&& (middle.equals("现代产业") || special.equals("产业") || special.isEmpty() && middle.endsWith("产业"))) {
			return false;
		}
		boolean coined = kind.equals("大学") || kind.equals("学院") && !middle.startsWith("高");
		if (kind.endsWith("委员会") || kind.equals("教育社") || isOnlyOneThere(name, anchor, middle)) {
			return true;
		}
		if (national && (special.length() < 4 || kind.equals("学校") || kind.equals("医院"))) {
			return false;
		}
		return coined ? !national : special.length() >= 1 && (special.length() >= 2 || !kind.equals("中心"));
	}

	/** 新化县特殊教育学校: a county has one of its kind, so that the kind makes the name. */
	private static boolean isOnlyOneThere(String name, int anchor, String middle) {
		return InstitutionWords.ONE_THERE.contains(middle + name.substring(anchor + middle.length()))
				&& "市县区旗".indexOf(name.charAt(anchor - 1)) >= 0;
	}

	private static String withoutGeneric(String middle) {
		String rest = middle;
		boolean changed = true;
		while (changed && !rest.isEmpty()) {
			changed = false;
			for (String word : InstitutionWords.GENERIC) {
				if (rest.startsWith(word)) {
					rest = rest.substring(word.length());
					changed = true;
				}
			}
		}
		return rest;
	}

}

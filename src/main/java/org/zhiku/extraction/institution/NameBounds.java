package org.zhiku.extraction.institution;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.WordList;

/** How far back the words before an ending such as 学院 may belong to its name. */
final class NameBounds {

	static final int LONGEST = 32;

	private static final String BREAKS = "，。、；：！？,;:!?\n\t 　“”\"《》【】[]〔〕—·|/／+…%％.．";

	/** Endings of state bodies, behind which a name in a table begins anew. */
	private static final WordList ORGANS = WordList.of("厅 委员会 人民政府 办公室");

	/** Names that begin anew wherever they stand: 中国农业银行 behind 中心支行. */
	private static final WordList NATIONAL = WordList.of("中国 中华");

	/** Bodies that belong to the whole they are named after: 甲大学乙研究院. */
	private static final WordList PARTS = WordList.of("研究院 研究所 医院 学院 中心 实验室");

	private static final WordList WHOLES = WordList.of("大学 科学院 集团 研究院 工程院");

	private static final int MARGIN = 6;

	private final PlaceNames places;

	NameBounds(PlaceNames places) {
		this.places = places;
	}

	/** Back to the last break, stop word or other name, over balanced brackets. */
	int leftOf(String text, int ending, int floor) {
		int left = afterBreak(text, ending, Math.max(floor, ending - LONGEST));
		left = afterStops(text, left, ending);
		left = afterFirm(text, left, ending);
		left = afterGluedNames(text, left, ending);
		left = (left + 1 < ending && "与由在".indexOf(text.charAt(left)) >= 0) ? left + 1 : left;
		return afterRepeat(text, left, ending);
	}

	/** 与甲集团, 同甲大学, 和甲银行: whether only a word that joins stands before the place. */
	static boolean joins(char c) {
		return "和与及同".indexOf(c) >= 0;
	}

	private static int afterBreak(String text, int ending, int least) {
		int left = ending;
		while (left > least) {
			char c = text.charAt(left - 1);
			if (c == '）' || c == ')') {
				int open = least + text.substring(least, left).lastIndexOf((c == '）') ? '（' : '(');
				if (open < least || left - open > 8 || ChineseNumber.at(text, open + 1) != null) {
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
		return left;
	}

	private static int afterStops(String text, int from, int ending) {
		int left = from;
		for (int i = from; i < ending; i++) {
			int length = InstitutionWords.STOPS.lengthAt(text, i, ending);
			if (length > 0 && !partOfName(text, i)) {
				left = i + length;
			}
			else if (i > left + 1 && (i + 2 < ending && joins(text.charAt(i)) || "为对向".indexOf(text.charAt(i)) >= 0)
					&& (InstitutionWords.ENDINGS.lengthBefore(text, i, left) > 0
							|| ORGANS.lengthBefore(text, i, left) > 0)) {
				left = i + 1;
			}
		}
		return left;
	}

	private static boolean partOfName(String text, int at) {
		for (int back = 0; back <= 3 && back <= at; back++) {
			if (InstitutionWords.NAME_PARTS.lengthAt(text, at - back, Math.min(text.length(), at + MARGIN)) > back) {
				return true;
			}
		}
		return false;
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

	/**
	 * 甲市医院乙市医院, 甲学院乙大学, 甲厅中国乙银行, as table cells run together: past the last name that
	 * ends before a place.
	 */
	private int afterGluedNames(String text, int left, int ending) {
		if (InstitutionWords.BRANCHES.lengthAt(text, ending, text.length()) > 0) {
			return left;
		}
		boolean part = PARTS.lengthAt(text, ending, text.length()) > 0;
		for (int i = ending - 1; i > left + 1; i--) {
			boolean network = InstitutionWords.NETWORKS.lengthBefore(text, i, left) > 0;
			int before = network ? 0 : InstitutionWords.ENDINGS.lengthBefore(text, i, left);
			boolean other = before > 0 && !(part && WHOLES.lengthBefore(text, i, left) > 0)
					|| before > 0 && text.startsWith(text.substring(i - before, i), ending);
			if ((other || ORGANS.lengthBefore(text, i, left) > 0) && startsName(text, i, ending)
					|| before > 0 && NATIONAL.lengthAt(text, i, ending) > 0) {
				return i;
			}
		}
		return left;
	}

	private boolean startsName(String text, int at, int ending) {
		return InstitutionWords.WIDE.lengthAt(text, at, ending) > 0
				|| InstitutionWords.KNOWN.lengthAt(text, at, ending) > 0
				|| this.places.lengthAt(text, at, at, ending) > 0;
	}

	/** 甲乙市医院 in the column behind 甲: the place stands twice. */
	private int afterRepeat(String text, int left, int ending) {
		int length = this.places.lengthAt(text, left, -1, ending);
		return (length > 0 && text.startsWith(text.substring(left, left + length), left + length)) ? left + length
				: left;
	}

}

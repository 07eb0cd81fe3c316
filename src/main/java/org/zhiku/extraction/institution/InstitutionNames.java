package org.zhiku.extraction.institution;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.WordList;

/**
 * Finds the proper name that ends at an ending such as 学院: it begins with a place or with
 * 中国, 国家 …, and holds more than generic words. 高职院校 and 省级重点实验室 are none.
 */
final class InstitutionNames {

	private static final WordList COUNTED = WordList.of("一批 若干 多家 个 家 所 一些 各类 各级 三大 四大 两大 各大");

	private static final WordList CLASSIFIERS = WordList.of("个 家 所 座 项 类 名 处 间 支");

	private static final WordList SCHOOLS = WordList.of("学校 学院 中学 小学 幼儿园");

	private static final WordList MANY = WordList.of("高等 普通 民办 公办 中小 各 所属 省属 市属 部分 一批 重点");

	private static final String PLACEHOLDERS = "×*＊XＸ";

	/** What a place alone makes a name of: 甲市博物馆. */
	private static final WordList ALONE = WordList.of("大学 学院 银行 博物馆 图书馆 美术馆 科技馆 纪念馆 博物院 仲裁委员会");

	/** Bodies of which the country has one of a kind: 中国技术交易所. */
	private static final WordList UNIQUE = WordList.of("交易所 协会 学会 基金会 研究院 研究会 银行");

	/** What the country has many of: 国家重点…中心, 国家级. */
	private static final WordList NO_NATION = WordList.of("重点 级 骨干 示范 有关 相关 各 地区");

	private final PlaceNames places;

	private final NameBounds bounds;

	InstitutionNames(PlaceNames places) {
		this.places = places;
		this.bounds = new NameBounds(places);
	}

	/** A name between two offsets. */
	record Span(int start, int end) {
	}

	/** The name that ends with this ending; null if none does. */
	@Nullable Span endingAt(String text, int ending, int end, int floor) {
		int known = InstitutionWords.KNOWN.lengthBefore(text, end, floor);
		int left = this.bounds.leftOf(text, ending, floor);
		if (InstitutionWords.KNOWN.lengthAt(text, left, ending) > 0
				&& InstitutionWords.BRANCHES.lengthAt(text, ending, text.length()) > 0) {
			return new Span(left, end);
		}
		int start = FirmNames.withBrand(text, anchor(text, left, ending), left, ending);
		if (isCounted(text, left, end) || endsCount(text, start, left) || endsCount(text, ending, left)) {
			return null;
		}
		if (start > left && isBranch(text, start, ending)) {
			return InstitutionWords.STATE.occursIn(text, left, end) ? null : new Span(left, end);
		}
		if (start >= 0 && (start == left && isAlone(text, start, ending, end)) || start >= 0
				&& isProper(text.substring(start, end), anchorLength(text, start, left, ending), ending - start)) {
			return new Span(start, withPlaceBehind(text, end));
		}
		return (known > 0 && end - known >= left) ? new Span(end - known, end)
				: FirmNames.withoutPlace(text, left, ending, end);
	}

	/** 甲大学（乙市）, 甲研究院（乙省）: the place behind the ending belongs to the name. */
	private int withPlaceBehind(String text, int end) {
		int close = (end < text.length() && "（(".indexOf(text.charAt(end)) >= 0) ? end + 1 : -1;
		int place = (close > 0) ? this.places.knownAt(text, close) : 0;
		boolean closed = place > 0 && close + place < text.length() && "）)".indexOf(text.charAt(close + place)) >= 0;
		return closed ? close + place + 1 : end;
	}

	/** 一批, …实验室3个: several of a kind. */
	private static boolean isCounted(String text, int left, int end) {
		if (COUNTED.lengthBefore(text, left, 0) > 0) {
			return true;
		}
		ChineseNumber count = (end < text.length()) ? ChineseNumber.at(text, end) : null;
		return count != null && CLASSIFIERS.lengthAt(text, count.end(), text.length()) > 0;
	}

	/** 4个…中心, 四所学校: a number and a classifier stand right before it. */
	private static boolean endsCount(String text, int at, int left) {
		int length = (at > left) ? CLASSIFIERS.lengthBefore(text, at, left) : 0;
		return length > 0 && at - length > 0 && ChineseNumber.at(text, at - length - 1) != null;
	}

	/** 甲市工程技术学校 on a line of its own: in a list of names the kind may make the name. */
	private boolean isAlone(String text, int start, int ending, int end) {
		int place = this.places.knownAt(text, start);
		return place > 0 && ending - start - place >= 2 && SCHOOLS.contains(text.substring(ending, end)) && start > 0
				&& text.charAt(start - 1) == '\n' && end < text.length() && text.charAt(end) == '\n'
				&& !MANY.occursIn(text, start, end);
	}

	/** …研究院江南分院: the branch of what stands before the place. */
	private static boolean isBranch(String text, int place, int ending) {
		return InstitutionWords.BRANCHES.lengthAt(text, ending, text.length()) > 0
				&& (InstitutionWords.ENDINGS.lengthBefore(text, place, 0) > 0
						|| InstitutionWords.NETWORKS.lengthBefore(text, place, 0) > 0);
	}

	/**
	 * Offset of the first place or national word after the bound; -1 if there is none.
	 */
	private int anchor(String text, int left, int ending) {
		for (int i = left; i < ending; i++) {
			int length = anchorLength(text, i, left, ending);
			if (length > 0 && !joinsNames(text, i, ending)) {
				return bracketed(text, i, left) ? -1 : afterForeignPlace(text, i, length, ending);
			}
		}
		return -1;
	}

	/**
	 * 甲市乙大学: a university that a place names by itself is not the one of the place
	 * before.
	 */
	private int afterForeignPlace(String text, int at, int length, int ending) {
		boolean university = text.startsWith("大学", ending) && text.charAt(at + length - 1) != '省';
		boolean named = university && this.places.lengthAt(text, at + length, -1, ending) == ending - at - length
				&& at + length < ending;
		return named ? at + length : at;
	}

	/** 云帆（中国）机械有限公司: the place only stands within the name. */
	private static boolean bracketed(String text, int place, int left) {
		return place > left + 1 && "（(".indexOf(text.charAt(place - 1)) >= 0;
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
		int wide = Math.max(InstitutionWords.WIDE.lengthAt(text, at, ending),
				InstitutionWords.KNOWN.lengthAt(text, at, ending - 1));
		if (wide > 0) {
			return wide;
		}
		int place = this.places.lengthAt(text, at, (ending - left < NameBounds.LONGEST) ? left : -1, ending);
		int inner = (place > 0 && "省市".indexOf(text.charAt(at + place - 1)) >= 0)
				? this.places.lengthAt(text, at + place, at + place, ending) : 0;
		return place + inner;
	}

	private static boolean isProper(String name, int anchor, int ending) {
		String middle = name.substring(anchor, ending);
		String kind = name.substring(ending);
		WordList state = InstitutionWords.SOCIETIES.contains(kind) ? InstitutionWords.STATE_SOCIETIES
				: InstitutionWords.STATE;
		if (middle.equals("分") || kind.equals("支行") || PLACEHOLDERS.chars().anyMatch((c) -> name.indexOf(c) >= 0)
				|| name.startsWith("国际") && kind.equals("中心") || state.occursIn(name, 0, name.length())
				|| ending - anchor > 26) {
			return false;
		}
		boolean national = name.startsWith("国家") || name.startsWith("全国") || name.startsWith("国际")
				|| name.startsWith("世界");
		if (national && (NO_NATION.lengthAt(middle, 0, middle.length()) > 0 || middle.startsWith("（"))) {
			return false;
		}
		if (middle.isEmpty() || middle.equals("省") || middle.equals("市")) {
			return ALONE.contains(kind) && !national;
		}
		String special = withoutGeneric(middle);
		if (kind.equals("学院")
				&& (middle.equals("现代产业") || special.equals("产业") || special.isEmpty() && middle.endsWith("产业"))) {
			return false;
		}
		if (middle.startsWith("地区")) {
			return false;
		}
		return isOnlyOneThere(name, anchor, middle) || isCoined(name, middle, special, kind, national);
	}

	/**
	 * Whether the words between place and ending make a name: more than a kind of body.
	 */
	private static boolean isCoined(String name, String middle, String special, String kind, boolean national) {
		if (kind.endsWith("委员会") || kind.equals("教育社") || kind.equals("仲裁院") || kind.equals("出版社") && !national) {
			return true;
		}
		if (national && (special.length() < 4 || kind.equals("学校") || kind.equals("医院"))) {
			return false;
		}
		if (kind.equals("大学") || kind.equals("学院") && !middle.startsWith("高")) {
			return !national;
		}
		boolean chinese = name.startsWith("中国") || name.startsWith("中华");
		return chinese && UNIQUE.contains(kind)
				|| special.length() >= 1 && (special.length() >= 2 || !kind.equals("中心") && !kind.equals("厂"));
	}

	/** 新化县特殊教育学校: a county has one of its kind, so that the kind makes the name. */
	private static boolean isOnlyOneThere(String name, int anchor, String middle) {
		return InstitutionWords.ONE_THERE.contains(middle + name.substring(anchor + middle.length()))
				&& "市县区旗".indexOf(name.charAt(anchor - 1)) >= 0;
	}

	static String withoutGeneric(String middle) {
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

package org.zhiku.extraction.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.ontology.Comparator;

/** Finds every number with a unit in one pass over a text. */
final class QuantityScanner {

	private static final String RANGE_SIGNS = "—–―－-~～至到";

	private static final int MAX_SIGNS = 2;

	private QuantityScanner() {
	}

	static List<Quantity> scan(String text, int from, int to) {
		List<Quantity> found = new ArrayList<>();
		int i = from;
		while (i < to) {
			Quantity quantity = candidate(text, i) ? at(text, i, from) : null;
			if (quantity != null && quantity.tail() <= to) {
				found.add(quantity);
				i = quantity.end();
			}
			else {
				i = skip(text, i);
			}
		}
		return found;
	}

	private static boolean candidate(String text, int i) {
		char c = text.charAt(i);
		return ChineseNumber.digit(c) >= 0 || "一二两三四五六七八九十百千万亿半".indexOf(c) >= 0;
	}

	/** Past the whole number, so that its middle is not read as a number of its own. */
	private static int skip(String text, int i) {
		ChineseNumber number = ChineseNumber.at(text, i);
		return (number != null) ? number.end() : i + 1;
	}

	private static @Nullable Quantity at(String text, int start, int from) {
		if (start > from && partOfWord(text, start)) {
			return null;
		}
		if (text.startsWith("一半", start) || text.startsWith("半数", start)) {
			return bounded(text, from, start, start + 2, BigDecimal.valueOf(50), "%", false);
		}
		if (text.startsWith("百分百", start)) {
			return bounded(text, from, start, start + 3, BigDecimal.valueOf(100), "%", false);
		}
		if (text.startsWith("百分之", start)) {
			ChineseNumber share = ChineseNumber.at(text, start + 3);
			return (share != null) ? percentage(text, from, start, share) : null;
		}
		ChineseNumber number = ChineseNumber.at(text, start);
		return (number != null) ? withUnit(text, from, number) : null;
	}

	/** 百分之四到五. */
	private static Quantity percentage(String text, int from, int start, ChineseNumber share) {
		ChineseNumber upper = upperBound(text, share.end());
		if (upper == null) {
			return bounded(text, from, start, share.end(), share.value(), "%", true);
		}
		Quantity range = bounded(text, from, start, upper.end(), share.value(), "%", true);
		return (range.comparator() == Comparator.EXACTLY) ? range.atLeast() : range;
	}

	/** O2O, 第3, A级5; dates and decimals of other numbers. */
	private static boolean partOfWord(String text, int start) {
		char before = text.charAt(start - 1);
		return before < 128 && Character.isLetter(before) || "第.．·#№".indexOf(before) >= 0
				|| before == ' ' && start > 1 && ChineseNumber.digit(text.charAt(start - 2)) >= 0 || before == '/'
				|| before == '〔' || before == '[';
	}

	private static @Nullable Quantity withUnit(String text, int from, ChineseNumber number) {
		int end = number.end();
		BigDecimal value = number.value();
		ChineseNumber upper = upperBound(text, end);
		boolean range = number.several();
		if (upper != null) {
			range = true;
			end = upper.end();
			boolean shared = number.scale().equals(BigDecimal.ONE)
					&& value.compareTo(upper.value().divide(upper.scale())) < 0;
			value = shared ? value.multiply(upper.scale()) : value;
		}
		if (number.arabic() && isRatio(text, end)) {
			return bounded(text, from, number.start(), end + 2, value, "", true);
		}
		boolean scaled = number.arabic()
				&& (!number.scale().equals(BigDecimal.ONE) || upper != null && !upper.scale().equals(BigDecimal.ONE));
		boolean more = vague(text, end) || text.substring(number.start(), number.end()).matches(".*[多余].*");
		Quantity quantity = counted(text, from, number, end, value, scaled);
		boolean open = quantity != null && (range || more) && quantity.comparator() == Comparator.EXACTLY;
		return (quantity != null && open) ? quantity.atLeast() : quantity;
	}

	private static boolean vague(String text, int end) {
		return end < text.length() && "多余".indexOf(text.charAt(end)) >= 0;
	}

	/** The number with the unit behind it; null where it needs one and has none. */
	private static @Nullable Quantity counted(String text, int from, ChineseNumber number, int end, BigDecimal value,
			boolean scaled) {
		int unitStart = vague(text, end) ? end + 1 : end;
		if (unitStart < text.length() && text.charAt(unitStart) == ' ' && number.arabic()) {
			unitStart++;
		}
		int length = Units.lengthAt(text, unitStart);
		if (length > 0) {
			String unit = Units.normal(text.substring(unitStart, unitStart + length));
			return bounded(text, from, number.start(), unitStart + length, value, unit, number.arabic());
		}
		boolean alone = scaled && Units.standsAlone(text, unitStart) || isCoefficient(text, from, number);
		return alone ? bounded(text, from, number.start(), end, value, "", number.arabic()) : null;
	}

	/** 效率不超过1.25, 降至1.3以下: a fraction that needs no unit. */
	private static boolean isCoefficient(String text, int from, ChineseNumber number) {
		if (!number.arabic() || text.substring(number.start(), number.end()).indexOf('.') < 0) {
			return false;
		}
		Bound before = Bound.before(text, number.start(), from);
		int tail = Bound.after(text, number.end()).offset();
		boolean bounded = before.comparator() != null || tail > number.end();
		return bounded && TargetRules.stopsAfter(text, tail);
	}

	private static @Nullable ChineseNumber upperBound(String text, int end) {
		int i = (end < text.length() && "%％".indexOf(text.charAt(end)) >= 0) ? end + 1 : end;
		int signs = i;
		while (i < text.length() && i - signs < MAX_SIGNS && RANGE_SIGNS.indexOf(text.charAt(i)) >= 0) {
			i++;
		}
		if (i == signs) {
			return null;
		}
		ChineseNumber upper = ChineseNumber.at(text, i);
		boolean year = upper != null && upper.end() < text.length() && text.charAt(upper.end()) == '年';
		return year ? null : upper;
	}

	private static boolean isRatio(String text, int end) {
		return end + 1 < text.length() && "∶:：".indexOf(text.charAt(end)) >= 0
				&& ChineseNumber.digit(text.charAt(end + 1)) >= 0
				&& (end + 2 >= text.length() || ChineseNumber.digit(text.charAt(end + 2)) < 0);
	}

	private static Quantity bounded(String text, int from, int start, int end, BigDecimal value, String unit,
			boolean arabic) {
		Bound before = Bound.before(text, start, from);
		Bound after = Bound.after(text, end);
		Comparator comparator = Comparator.EXACTLY;
		if (after.comparator() != null && (before.comparator() == null || after.comparator() == Comparator.ABOUT)) {
			comparator = after.comparator();
		}
		else if (before.comparator() != null) {
			comparator = before.comparator();
		}
		return new Quantity(before.offset(), start, end, after.offset(), value, unit, comparator, arabic);
	}

}

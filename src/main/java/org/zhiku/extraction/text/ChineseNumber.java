package org.zhiku.extraction.text;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A number as documents write it: 1,200 · １０ · 1.8万亿 · 二十三 · 两 · 二〇二五 · 三五.
 *
 * @param value its plain value; 三五 and 两三 give the smaller
 * @param scale the product of 万, 亿 … behind Arabic digits, else 1
 * @param arabic whether it is written with digits
 * @param several whether it is a loose pair of Chinese digits such as 三五
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record ChineseNumber(BigDecimal value, BigDecimal scale, boolean arabic, boolean several, int start, int end) {

	private static final String DIGITS = "零一二三四五六七八九";

	private static final int MAX_LENGTH = 24;

	/** With its 点. */
	private static final int MAX_FRACTION = 4;

	/** The number that starts exactly here; null if none does. */
	public static @Nullable ChineseNumber at(String text, int start) {
		if (start >= text.length()) {
			return null;
		}
		if (digit(text.charAt(start)) >= 0) {
			return arabic(text, start);
		}
		return (chineseDigit(text.charAt(start)) >= 0 || power(text.charAt(start)) > 0) ? chinese(text, start) : null;
	}

	private static @Nullable ChineseNumber arabic(String text, int start) {
		StringBuilder plain = new StringBuilder();
		int i = start;
		boolean fraction = false;
		while (i < text.length() && i - start < MAX_LENGTH) {
			char c = text.charAt(i);
			if (digit(c) >= 0) {
				plain.append(digit(c));
			}
			else if (!fraction && (c == '.' || c == '．') && i + 1 < text.length() && digit(text.charAt(i + 1)) >= 0) {
				plain.append('.');
				fraction = true;
			}
			else if (fraction || !groupsThousands(text, i)) {
				break;
			}
			i++;
		}
		BigDecimal scale = BigDecimal.ONE;
		int end = scaledLoosely(text, i) ? i + 1 : i;
		while (end < text.length() && power(text.charAt(end)) > 0 && !startsUnit(text, end)) {
			scale = scale.scaleByPowerOfTen(power(text.charAt(end)));
			end++;
		}
		if (scale.precision() - scale.scale() > MAX_LENGTH) {
			return null;
		}
		return new ChineseNumber(plain(new BigDecimal(plain.toString()).multiply(scale)), plain(scale), true, false,
				start, end);
	}

	/** 8300多万: the vague part stands before the scale. */
	private static boolean scaledLoosely(String text, int i) {
		return i + 1 < text.length() && "多余".indexOf(text.charAt(i)) >= 0 && "万亿".indexOf(text.charAt(i + 1)) >= 0;
	}

	private static boolean groupsThousands(String text, int comma) {
		if (text.charAt(comma) != ',' || comma + 3 >= text.length()) {
			return false;
		}
		boolean longer = comma + 4 < text.length() && digit(text.charAt(comma + 4)) >= 0;
		return !longer && digit(text.charAt(comma + 1)) >= 0 && digit(text.charAt(comma + 2)) >= 0
				&& digit(text.charAt(comma + 3)) >= 0;
	}

	/** Whether 千 or 百 begins a unit (千瓦) or a percentage here, and multiplies nothing. */
	private static boolean startsUnit(String text, int i) {
		if (i + 1 >= text.length()) {
			return false;
		}
		char next = text.charAt(i + 1);
		return text.charAt(i) == '千' && "克瓦米伏卡".indexOf(next) >= 0 || text.charAt(i) == '百' && next == '分';
	}

	private static @Nullable ChineseNumber chinese(String text, int start) {
		int end = start;
		boolean powers = false;
		while (end < text.length() && end - start < MAX_LENGTH) {
			char c = text.charAt(end);
			if (chineseDigit(c) < 0 && (power(c) == 0 || startsUnit(text, end))) {
				break;
			}
			powers |= power(c) > 0;
			end++;
		}
		if (end == start) {
			return null;
		}
		BigDecimal whole = powers ? composed(text, start, end) : listed(text, start, end);
		if (whole == null) {
			return null;
		}
		int fractionEnd = fractionEnd(text, end);
		BigDecimal value = whole.add(fraction(text, end, fractionEnd));
		boolean several = !powers && fractionEnd - start == 2;
		return new ChineseNumber(plain(value), BigDecimal.ONE, false, several, start, fractionEnd);
	}

	/** End of 点五 or 点二五 behind a number; its start if there is none. */
	private static int fractionEnd(String text, int point) {
		if (point >= text.length() || text.charAt(point) != '点') {
			return point;
		}
		int end = point + 1;
		while (end < text.length() && end - point < MAX_FRACTION && chineseDigit(text.charAt(end)) >= 0) {
			end++;
		}
		return (end > point + 1) ? end : point;
	}

	private static BigDecimal fraction(String text, int point, int end) {
		BigDecimal value = BigDecimal.ZERO;
		for (int i = point + 1; i < end; i++) {
			value = value.add(BigDecimal.valueOf(chineseDigit(text.charAt(i)), i - point));
		}
		return value;
	}

	/** 二〇二五 digit by digit; 三五 is a loose three. */
	private static @Nullable BigDecimal listed(String text, int start, int end) {
		if (end - start == 2) {
			int first = chineseDigit(text.charAt(start));
			int second = chineseDigit(text.charAt(start + 1));
			return (first > 0 && second > first && second - first <= 2) ? BigDecimal.valueOf(first) : null;
		}
		long value = 0;
		for (int i = start; i < end && end - start <= 9; i++) {
			value = value * 10 + chineseDigit(text.charAt(i));
		}
		return (end - start <= 9) ? BigDecimal.valueOf(value) : null;
	}

	/** 一千二百三十, 两万三千, 三千万, 一万二千亿. */
	private static @Nullable BigDecimal composed(String text, int start, int end) {
		BigDecimal total = BigDecimal.ZERO;
		BigDecimal section = BigDecimal.ZERO;
		int pending = -1;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			int power = power(c);
			if (power == 0) {
				if (pending > 0) {
					return null;
				}
				pending = chineseDigit(c);
			}
			else if (power < 4) {
				section = section.add(BigDecimal.valueOf((pending > 0) ? pending : 1).scaleByPowerOfTen(power));
				pending = -1;
			}
			else {
				BigDecimal head = section.add(BigDecimal.valueOf(Math.max(pending, 0)));
				boolean nothing = head.signum() == 0;
				boolean larger = total.signum() > 0
						&& (nothing || total.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) < 0);
				total = larger ? total.add(head).scaleByPowerOfTen(power)
						: total.add((nothing ? BigDecimal.ONE : head).scaleByPowerOfTen(power));
				section = BigDecimal.ZERO;
				pending = -1;
			}
		}
		return total.add(section).add(BigDecimal.valueOf(Math.max(pending, 0)));
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** Value of a digit of half or full width; -1 for anything else. */
	public static int digit(char c) {
		if (c >= '0' && c <= '9') {
			return c - '0';
		}
		return (c >= '０' && c <= '９') ? c - '０' : -1;
	}

	static int chineseDigit(char c) {
		return switch (c) {
			case '〇', '○' -> 0;
			case '两' -> 2;
			default -> DIGITS.indexOf(c);
		};
	}

	private static int power(char c) {
		return switch (c) {
			case '十' -> 1;
			case '百' -> 2;
			case '千' -> 3;
			case '万' -> 4;
			case '亿' -> 8;
			default -> 0;
		};
	}

}

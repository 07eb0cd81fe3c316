package org.zhiku.extraction.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A full date in a text: 2023年3月1日 or 二〇二三年三月一日.
 *
 * @param date the day
 * @param start offset of its first character
 * @param end offset after 日
 */
public record DateMention(LocalDate date, int start, int end) {

	private static final String ZEROS = "〇○零ＯO０";

	/** All full dates of the text, in order. */
	public static List<DateMention> scan(String text) {
		List<DateMention> found = new ArrayList<>();
		for (int i = text.indexOf('年'); i >= 0; i = text.indexOf('年', i + 1)) {
			DateMention mention = around(text, i);
			if (mention != null) {
				found.add(mention);
			}
		}
		return found;
	}

	private static @Nullable DateMention around(String text, int yearSign) {
		int start = yearSign;
		int year = 0;
		int scale = 1;
		for (int i = yearSign - 1; i >= 0 && scale <= 1000; i--) {
			char c = text.charAt(i);
			int digit = digit(c);
			if (digit >= 0) {
				year += digit * scale;
				scale *= 10;
				start = i;
			}
			else if (c != ' ' || scale > 1) {
				break;
			}
		}
		int month = text.indexOf('月', yearSign, Math.min(text.length(), yearSign + 8));
		int day = (month < 0) ? -1 : text.indexOf('日', month, Math.min(text.length(), month + 8));
		if (day < 0 || year < 1900 || year > 2200) {
			return null;
		}
		try {
			LocalDate date = LocalDate.of(year, number(text, yearSign + 1, month), number(text, month + 1, day));
			return new DateMention(date, start, day + 1);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int digit(char c) {
		if (ZEROS.indexOf(c) >= 0) {
			return 0;
		}
		int digit = Character.digit(c, 10);
		return (digit >= 0) ? digit : (HanNumber.digit(c) > 0) ? HanNumber.digit(c) : -1;
	}

	/** The number between the offsets, white space ignored; 0 where it is none. */
	private static int number(String text, int from, int to) {
		String written = text.substring(from, to).replace(" ", "").replace("\u3000", "");
		if (written.isEmpty()) {
			return 0;
		}
		if (Character.digit(written.charAt(0), 10) < 0) {
			return written.chars().allMatch((c) -> HanNumber.isNumeral((char) c)) ? HanNumber.parse(written) : 0;
		}
		int value = 0;
		for (int i = 0; i < written.length(); i++) {
			int digit = Character.digit(written.charAt(i), 10);
			if (digit < 0) {
				return 0;
			}
			value = value * 10 + digit;
		}
		return value;
	}

}

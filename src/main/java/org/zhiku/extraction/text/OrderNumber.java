package org.zhiku.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.DocumentNumber;

/**
 * The number of an order or announcement in a text: 国务院令第707号, 财政部公告2023年第5号,
 * 省政府令〔2007〕第5号. 令号、公告号
 *
 * @param number in its normal spelling, without 中华人民共和国
 * @param start offset of the body's name
 * @param end offset after 号
 */
public record OrderNumber(DocumentNumber number, int start, int end) {

	private static final int LONGEST = 70;

	private static final WordList TITLE_WORDS = WordList.of("关于 的 条例 办法 规定 决定 细则 根据 按照");

	private static final Pattern NUMBER = Pattern
		.compile("(?:中华人民共和国)?([\\p{IsHan}、]{2,28}?(?:令|公告|通告))[\\s\u3000]{0,3}"
				+ "(?:[〔\\[（(【﹝［]?\\s?([0-9０-９]{4})\\s?[〕\\]）)】﹞］年][\\s\u3000]{0,2})?"
				+ "[（(]?(第?)[\\s\u3000]?([0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,7})[\\s\u3000]?号[）)]?");

	/** The number that begins at the offset; null where none does. */
	public static @Nullable OrderNumber at(String text, int offset) {
		Matcher matcher = NUMBER.matcher(text).region(offset, Math.min(text.length(), offset + LONGEST));
		if (!matcher.lookingAt() || matcher.group(2) == null && matcher.group(3).isEmpty()) {
			return null;
		}
		String written = matcher.group(4);
		int sequence = HanNumber.isNumeral(written.charAt(0)) ? HanNumber.parse(written) : Integer.parseInt(written);
		int year = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : 0;
		boolean possible = (year == 0 || year >= 1900 && year <= 2200) && sequence > 0
				&& !TITLE_WORDS.occursIn(matcher.group(1), 0, matcher.group(1).length());
		return possible ? new OrderNumber(new DocumentNumber(matcher.group(1), year, sequence), offset, matcher.end())
				: null;
	}

}

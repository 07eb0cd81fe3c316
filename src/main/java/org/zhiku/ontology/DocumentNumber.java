package org.zhiku.ontology;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number, 发文字号, in its one normal spelling.
 *
 * @param agencyCode 机关代字 such as 湘教发; of orders and announcements the name with 令 or 公告
 * @param year four digits; 0 for an order that counts through all years: 国务院令第707号
 * @param sequence 序号, as written without leading zeros
 */
public record DocumentNumber(String agencyCode, int year, int sequence) {

	private static final Pattern NORMAL = Pattern.compile("(.{1,20})〔(\\d{4})〕(\\d{1,5})号");

	private static final Pattern ORDER = Pattern.compile("(.{1,30}(?:令|公告|通告))(?:(\\d{4})年)?第(\\d{1,5})号");

	private static final String OPENING = "〔\\[(【〖{<〈《";

	private static final String CLOSING = "〕\\])】〗}>〉》";

	/** Something must part the year from the sequence: a bracket, a dash, 年 or 第. */
	private static final Pattern LOOSE = Pattern.compile("([^\\d" + OPENING + CLOSING + "]{1,20})[" + OPENING
			+ "]?(\\d{4})[" + CLOSING + "年第_./\\-‐–—]{1,3}(\\d{1,5})号?");

	public DocumentNumber {
		if (agencyCode.isBlank() || isImpossible(year) && !(year == 0 && counts(agencyCode)) || sequence < 0) {
			throw new IllegalArgumentException("No document number: " + agencyCode + " " + year + " " + sequence);
		}
	}

	/** Reads the normal spelling, as {@link #toString()} writes it. */
	public static Optional<DocumentNumber> parse(String normal) {
		return match(NORMAL, normal).or(() -> match(ORDER, normal));
	}

	/**
	 * Reads a number as people write it: with brackets of any kind or none, spaces, full
	 * width digits, 第, or without 号.
	 * @param written the number and nothing else
	 */
	public static Optional<DocumentNumber> read(String written) {
		String compact = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
		return match(NORMAL, compact).or(() -> match(ORDER, compact)).or(() -> match(LOOSE, compact));
	}

	private static Optional<DocumentNumber> match(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches() || matcher.group(1).isBlank()) {
			return Optional.empty();
		}
		int year = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : 0;
		if (isImpossible(year) && matcher.group(2) != null) {
			return Optional.empty();
		}
		return Optional.of(new DocumentNumber(matcher.group(1), year, Integer.parseInt(matcher.group(3))));
	}

	private static boolean isImpossible(int year) {
		return year < 1900 || year > 2200;
	}

	/** Whether orders or announcements are numbered, whose years are written 2023年第5号. */
	private static boolean counts(String agencyCode) {
		return agencyCode.endsWith("令") || announces(agencyCode);
	}

	private static boolean announces(String agencyCode) {
		return agencyCode.endsWith("公告") || agencyCode.endsWith("通告");
	}

	/**
	 * Such as 湘教发〔2023〕15号 (GB/T 9704-2012, 7.2.5), 国务院令第707号 or 财政部公告2023年第5号.
	 */
	@Override
	public String toString() {
		if (this.year == 0) {
			return this.agencyCode + "第" + this.sequence + "号";
		}
		return announces(this.agencyCode) ? this.agencyCode + this.year + "年第" + this.sequence + "号"
				: this.agencyCode + "〔" + this.year + "〕" + this.sequence + "号";
	}

}

package org.zhiku.ontology;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number, 发文字号, in its one normal spelling.
 *
 * @param agencyCode 机关代字 such as 湘教发
 * @param year four digits
 * @param sequence 序号, as written without leading zeros
 */
public record DocumentNumber(String agencyCode, int year, int sequence) {

	private static final Pattern NORMAL = Pattern.compile("(.{1,20})〔(\\d{4})〕(\\d{1,5})号");

	private static final String OPENING = "〔\\[(【〖{<〈《";

	private static final String CLOSING = "〕\\])】〗}>〉》";

	/** Something must part the year from the sequence: a bracket, a dash, 年 or 第. */
	private static final Pattern LOOSE = Pattern.compile("([^\\d" + OPENING + CLOSING + "]{1,20})[" + OPENING
			+ "]?(\\d{4})[" + CLOSING + "年第_./\\-‐–—]{1,3}(\\d{1,5})号?");

	public DocumentNumber {
		if (agencyCode.isBlank() || isImpossible(year) || sequence < 0) {
			throw new IllegalArgumentException("No document number: " + agencyCode + " " + year + " " + sequence);
		}
	}

	/** Reads the normal spelling, as {@link #toString()} writes it. */
	public static Optional<DocumentNumber> parse(String normal) {
		return match(NORMAL, normal);
	}

	/**
	 * Reads a number as people write it: with brackets of any kind or none, spaces, full
	 * width digits, 第, or without 号.
	 * @param written the number and nothing else
	 */
	public static Optional<DocumentNumber> read(String written) {
		String compact = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
		return match(NORMAL, compact).or(() -> match(LOOSE, compact));
	}

	private static Optional<DocumentNumber> match(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches() || matcher.group(1).isBlank() || isImpossible(Integer.parseInt(matcher.group(2)))) {
			return Optional.empty();
		}
		return Optional.of(new DocumentNumber(matcher.group(1), Integer.parseInt(matcher.group(2)),
				Integer.parseInt(matcher.group(3))));
	}

	private static boolean isImpossible(int year) {
		return year < 1900 || year > 2200;
	}

	/** Such as 湘教发〔2023〕15号 (GB/T 9704-2012, 7.2.5). */
	@Override
	public String toString() {
		return this.agencyCode + "〔" + this.year + "〕" + this.sequence + "号";
	}

}

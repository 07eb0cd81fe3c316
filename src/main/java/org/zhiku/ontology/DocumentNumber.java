package org.zhiku.ontology;

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

	public DocumentNumber {
		if (agencyCode.isBlank() || year < 1900 || year > 2200 || sequence < 0) {
			throw new IllegalArgumentException("No document number: " + agencyCode + " " + year + " " + sequence);
		}
	}

	/** Reads the normal spelling, as {@link #toString()} writes it. */
	public static Optional<DocumentNumber> parse(String normal) {
		Matcher matcher = NORMAL.matcher(normal);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(new DocumentNumber(matcher.group(1), Integer.parseInt(matcher.group(2)),
				Integer.parseInt(matcher.group(3))));
	}

	/** Such as 湘教发〔2023〕15号 (GB/T 9704-2012, 7.2.5). */
	@Override
	public String toString() {
		return this.agencyCode + "〔" + this.year + "〕" + this.sequence + "号";
	}

}

package org.zhiku.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates that come beside a text, in any usual spelling. */
public final class GivenDate {

	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d).*",
			Pattern.DOTALL);

	private GivenDate() {
	}

	/** Null where it is no full date. */
	public static @Nullable LocalDate parse(@Nullable String text) {
		Matcher matcher = DATE.matcher((text != null) ? text : "");
		if (!matcher.matches()) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
					Integer.parseInt(matcher.group(3)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}

package org.zhiku.search.meaning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhiku.search.text.WrittenYears;

/**
 * Years and months that a query names as those of the documents it wants. A year up to
 * which something is to be reached is none of them, and neither is a day: both are in the
 * text.
 */
final class SpokenTimes {

	private static final Pattern TIME = Pattern
		.compile("(?<![\\d.])((?:19|20)\\d{2})(?![\\d.%])(?:\\s*年(?:\\s*(1[0-2]|0?[1-9])\\s*月(?:份)?(?!\\s*\\d))?)?");

	private static final Pattern DAY = Pattern.compile("((?:19|20)\\d{2})\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]");

	private static final Pattern REACHED = Pattern.compile("(?:到|至|截至|截止|-|—|~|～)\\s*$");

	private static final Pattern COUNTED = Pattern.compile("^\\s*(?:元|名|人|个|家|所|万|亿|号|以前|之前|前|-|—|~|至)");

	private SpokenTimes() {
	}

	static List<Meaning> in(String text) {
		String folded = WrittenYears.inDigits(text);
		List<Meaning> times = new ArrayList<>();
		Matcher time = TIME.matcher(folded);
		while (time.find()) {
			if (REACHED.matcher(folded.substring(0, time.start())).find()
					|| COUNTED.matcher(folded.substring(time.end())).find() || isDay(folded, time.start())) {
				continue;
			}
			int year = Integer.parseInt(time.group(1));
			times.add((time.group(2) != null)
					? new Meaning.Month(time.start(), time.end(), YearMonth.of(year, Integer.parseInt(time.group(2))))
					: new Meaning.Year(time.start(), time.end(), year));
		}
		return times;
	}

	private static boolean isDay(String folded, int start) {
		return DAY.matcher(folded).region(start, folded.length()).lookingAt();
	}

}

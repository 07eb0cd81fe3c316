package org.zhiku.search.meaning;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhiku.search.text.WrittenYears;

/**
 * Years and months that a query names as those of the documents it wants. A year up to
 * which something is to be reached is none of them, a span that ends in the future is
 * that of a plan, and neither is a day: all of these are in the text.
 */
final class SpokenTimes {

	private static final String YEAR = "(?<![\\d.])((?:19|20)\\d{2})";

	private static final Pattern SPAN = Pattern
		.compile(YEAR + "\\s*年?\\s*(?:-|–|—|~|至|到)+\\s*((?:19|20)\\d{2})(?![\\d.%])(?:\\s*年(?!\\s*\\d))?");

	private static final Pattern SINCE = Pattern.compile(YEAR + "\\s*年\\s*(?:以来|以后|之后|至今)");

	/** 近年 alone says nothing certain. */
	private static final Pattern LAST_YEARS = Pattern.compile("(?:最近|近|过去)([两二三四五六七八九十]|[1-9]\\d?)年(?:以来|来)?");

	private static final Pattern NEAR = Pattern.compile("今年|去年");

	private static final Pattern TIME = Pattern
		.compile(YEAR + "(?![\\d.%])(?:\\s*年(?:\\s*(1[0-2]|0?[1-9])\\s*月(?:份)?(?!\\s*\\d))?)?");

	private static final Pattern DAY = Pattern.compile("((?:19|20)\\d{2})\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]");

	private static final Pattern REACHED = Pattern.compile("(?:到|至|截至|截止|-|—|~|～)\\s*$");

	private static final Pattern COUNTED = Pattern.compile("^\\s*(?:元|名|人|个|家|所|万|亿|号|以前|之前|前|-|—|~|至)");

	private static final String NUMERALS = "一二三四五六七八九十";

	private final String folded;

	private final int now;

	private final List<Meaning> times = new ArrayList<>();

	private SpokenTimes(String folded, Year now) {
		this.folded = folded;
		this.now = now.getValue();
	}

	/** Those of a folded text that is asked in a year; the longer ones come first. */
	static List<Meaning> in(String text, Year now) {
		SpokenTimes spoken = new SpokenTimes(WrittenYears.inDigits(text), now);
		spoken.spans();
		spoken.relative();
		spoken.single();
		return spoken.times;
	}

	private void spans() {
		Matcher span = SPAN.matcher(this.folded);
		while (span.find()) {
			if (!isReached(span.start()) && !isCounted(span.end())) {
				add(span, Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
			}
		}
		Matcher since = SINCE.matcher(this.folded);
		while (since.find()) {
			add(since, Integer.parseInt(since.group(1)), this.now);
		}
	}

	private void relative() {
		Matcher last = LAST_YEARS.matcher(this.folded);
		while (last.find()) {
			add(last, this.now - number(last.group(1)) + 1, this.now);
		}
		Matcher near = NEAR.matcher(this.folded);
		while (near.find()) {
			int year = near.group().equals("今年") ? this.now : this.now - 1;
			add(near, year, year);
		}
	}

	private void single() {
		Matcher time = TIME.matcher(this.folded);
		while (time.find()) {
			if (isReached(time.start()) || isCounted(time.end()) || isDay(time.start())) {
				continue;
			}
			int year = Integer.parseInt(time.group(1));
			if (time.group(2) != null) {
				this.times.add(new Meaning.Month(time.start(), time.end(),
						YearMonth.of(year, Integer.parseInt(time.group(2)))));
			}
			else {
				this.times.add(new Meaning.Years(time.start(), time.end(), year, year));
			}
		}
	}

	private void add(Matcher time, int first, int last) {
		if (first <= last && last <= this.now) {
			this.times.add(new Meaning.Years(time.start(), time.end(), first, last));
		}
	}

	private boolean isReached(int start) {
		return REACHED.matcher(this.folded.substring(0, start)).find();
	}

	private boolean isCounted(int end) {
		return COUNTED.matcher(this.folded.substring(end)).find();
	}

	private boolean isDay(int start) {
		return DAY.matcher(this.folded).region(start, this.folded.length()).lookingAt();
	}

	private static int number(String written) {
		return written.equals("两") ? 2
				: Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : NUMERALS.indexOf(written) + 1;
	}

}

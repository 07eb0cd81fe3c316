package org.zhiku.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Document numbers, 发文字号, as the index compares them: agency, year and sequence without
 * brackets, spaces and 号. The one rule for what is indexed and what is asked for.
 */
public final class NumberKey {

	private static final String AGENCY = "([\\p{IsHan}a-z]{1,20})";

	/** 〔2023〕15, (2023)15, 2023-15, 2023年第15, 2023 15; at least one sign between. */
	private static final Pattern LOOSE = Pattern
		.compile(AGENCY + "[\\s〔\\[(【{〈《<]*((?:19|20)\\d{2})[\\s〕\\])】}〉》>年第_/.\\-–—]+(\\d{1,5})(?!\\d|\\s*[月年日%个家])");

	/** Numbers of orders have no year: 国令第707号. */
	private static final Pattern ORDER = Pattern.compile(AGENCY + "[\\s(]*第?\\s*(\\d{1,5})\\s*号");

	/** What running text must look like, so that not every year and number is taken. */
	private static final Pattern STRICT = Pattern
		.compile("[〔\\[(【]\\s?((?:19|20)\\d{2})\\s?[〕\\])】]\\s?第?(\\d{1,5})\\s?号");

	/** What is said before a number and is in no code. */
	private static final Pattern SAID_BEFORE = Pattern.compile("^(?:关于|根据|按照|依据|依照|贯彻落实|贯彻|落实|查找|查询)(?=..)");

	private static final Pattern AGENCY_BEFORE = Pattern.compile(AGENCY + "\\s?$");

	/**
	 * No agency code is longer; what stands before it in running text is not part of it.
	 */
	private static final int LONGEST_MENTION = 9;

	/** A query has room for 1,024 clauses, and each key takes two. */
	private static final int MOST_KEYS = 64;

	private NumberKey() {
	}

	/** Whether a text holds a whole number, with agency and sequence. */
	public static boolean isIn(String text) {
		return !find(FoldedText.fold(text)).isEmpty();
	}

	/** The keys of a policy's own number, which may name several. */
	public static Set<String> ofPolicy(String number) {
		String folded = FoldedText.fold(number);
		Set<String> keys = new LinkedHashSet<>();
		for (Found found : find(folded)) {
			keys.add(found.key(0));
		}
		if (keys.isEmpty()) {
			keys.add(folded.replaceAll("[\\s第号]", ""));
		}
		return keys;
	}

	/**
	 * A number as it is put in order: the agency as in a catalogue, all of one agency
	 * together, then year and sequence as the numbers that they are. One that is none in
	 * form stands by its characters.
	 */
	public static String inOrder(String number) {
		List<Found> found = find(FoldedText.fold(number));
		return found.isEmpty() ? CatalogueOrder.key(number) : found.getFirst().inOrder();
	}

	/**
	 * How the keys of a number begin of which only the agency, or agency and year, is
	 * given.
	 */
	public static String beginning(String number) {
		return FoldedText.fold(number)
			.replaceAll("(?<=\\p{IsHan})(?=\\d)|[^\\p{L}\\d]|(?<=\\d)[年号]|第(?=\\d)", " ")
			.strip()
			.replaceAll("\\s+", " ");
	}

	/** The agencies' codes of a policy's number, such as 国发. */
	public static List<String> codes(String number) {
		return find(FoldedText.fold(number)).stream().map(Found::code).toList();
	}

	/** Keys of all numbers in a text; where an agency code begins is left open. */
	public static Set<String> mentionedIn(String text) {
		String folded = FoldedText.fold(text);
		Set<String> keys = new LinkedHashSet<>();
		Matcher year = STRICT.matcher(folded);
		while (year.find()) {
			int from = Math.max(0, year.start() - LONGEST_MENTION - 1);
			Matcher agency = AGENCY_BEFORE.matcher(folded.substring(from, year.start()));
			if (agency.find()) {
				Found found = new Found(agency.group(1), " " + year.group(1), Integer.parseInt(year.group(2)),
						year.start(), year.end());
				for (int i = 0; i < found.agency.length(); i++) {
					keys.add(found.key(i));
				}
			}
		}
		return keys;
	}

	/**
	 * Keys that a query may mean, with the part of the words before the year that each
	 * takes for the agency: 1 for all of them, which is the likeliest. Of very many keys
	 * the likeliest are kept, so that each number counts before any is guessed at.
	 */
	public static Map<String, Float> askedFor(String query) {
		Map<String, Float> keys = new LinkedHashMap<>();
		for (Found found : find(FoldedText.fold(query))) {
			int length = found.agency.length();
			for (int i = 0; i < length; i++) {
				keys.putIfAbsent(found.key(i), (length - i) / (float) length);
			}
		}
		return (keys.size() > MOST_KEYS) ? likeliest(keys) : keys;
	}

	/**
	 * The numbers in a folded query, each as it is usually written. Which words before
	 * the year are the agency's code is known only to an index, so all of them are shown.
	 */
	public static List<Asked> found(String folded) {
		return find(folded).stream().map(Found::asked).toList();
	}

	private static Map<String, Float> likeliest(Map<String, Float> keys) {
		Map<String, Float> kept = new LinkedHashMap<>();
		keys.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.limit(MOST_KEYS)
			.forEach((entry) -> kept.put(entry.getKey(), entry.getValue()));
		return kept;
	}

	private static List<Found> find(String folded) {
		List<Found> all = new ArrayList<>();
		Matcher loose = LOOSE.matcher(WrittenYears.inDigits(folded));
		while (loose.find()) {
			all.add(found(loose, " " + loose.group(2), Integer.parseInt(loose.group(3))));
		}
		if (all.isEmpty()) {
			Matcher order = ORDER.matcher(folded);
			while (order.find()) {
				all.add(found(order, "", Integer.parseInt(order.group(2))));
			}
		}
		return all;
	}

	private static Found found(Matcher number, String year, int sequence) {
		String agency = number.group(1);
		Matcher said = SAID_BEFORE.matcher(agency);
		int from = said.find() ? said.end() : 0;
		return new Found(agency.substring(from), year, sequence, number.start() + from, number.end());
	}

	/** A number in a query: where it stands and how it is written. */
	public record Asked(int start, int end, String written) {
	}

	private record Found(String agency, String year, int sequence, int start, int end) {

		private Asked asked() {
			String written = this.year.isEmpty() ? this.agency + (this.agency.endsWith("第") ? "" : "第")
					: this.agency + "〔" + this.year.strip() + "〕";
			return new Asked(this.start, this.end, written + this.sequence + "号");
		}

		private String inOrder() {
			return CatalogueOrder.key(code()) + String.format(Locale.ROOT, "\0%s %05d", this.year, this.sequence);
		}

		private String code() {
			return this.agency.endsWith("第") ? this.agency.substring(0, this.agency.length() - 1) : this.agency;
		}

		private String key(int from) {
			String code = code();
			return code.substring(Math.min(from, code.length())) + this.year + " " + this.sequence;
		}

	}

}

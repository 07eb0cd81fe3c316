package org.zhiku.testsupport;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.ObjectMapper;

/** What nobody means as a query, but somebody sends. */
public final class OddQueries {

	/** The API takes no longer body. */
	public static final String MEGABYTE = "职业".repeat(175_000);

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]");

	private OddQueries() {
	}

	/** What is answered, if only with nothing. */
	public static Stream<String> answered() {
		return Stream.of("", " \n\t　", "，。！？《》", "“", "“职业", "\"\"\"", "*", "职?教*", "title:[a TO b]",
				"(a AND b) OR NOT", "职业~2^3", "\u0000", "“\u0000”", "职\ud800业", "\udc00", "-\ud800", "标题:\udfff",
				"“😀”", "-", "--", "标题:", "“的”", "“年” “号” “一”", phrases(2, 190),
				phrases(2, 190).replace('“', '"').replace('”', '"'), phrases(30, 190), "-" + phrases(1, 190) + " 职业",
				words("词", 1000), "“年”".repeat(30), "“2023年” ".repeat(30), "a".repeat(10_000), "“".repeat(10_000),
				"-标题:".repeat(2_000), "《".repeat(10_000), "\u0301".repeat(10_000), "1".repeat(10_000));
	}

	/** What is too much. */
	public static Stream<String> refused() {
		return Stream.of(words("-词", 33), words("“职业”", 33), "职".repeat(10_001), words("词", 5_000));
	}

	/** A request as JSON. UTF-8 has no halves of characters, but JSON has. */
	public static String request(Object request) {
		return HALF.matcher(JSON.writeValueAsString(request))
			.replaceAll((half) -> String.format(Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
	}

	/** Each of so many characters, no two alike. */
	private static String phrases(int count, int length) {
		return IntStream.range(0, count)
			.mapToObj((i) -> IntStream.range(0, length)
				.mapToObj((j) -> Character.toString('一' + (i * length + j) * 3))
				.collect(Collectors.joining("", "“", "”")))
			.collect(Collectors.joining(" "));
	}

	private static String words(String word, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> word.endsWith("”") ? word : word + i)
			.collect(Collectors.joining(" "));
	}

}

package org.zhiku.search.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How Chinese catalogues put titles in order: numbers by their value, then Latin words,
 * then Chinese characters by their pinyin, those of one sound by character, so that
 * titles that begin alike stand together. Punctuation and white space do not count. Keys
 * are compared by code points or by their UTF-8 bytes, which is the same.
 */
public final class CatalogueOrder {

	/** Titles that are alike for so long stand in no order; a cursor holds a key. */
	private static final int MOST_UNITS = 64;

	private static final Pattern UNITS = Pattern.compile("0*(\\d{1,12})|[a-z]{1,12}|\\p{L}");

	private static final char NUMBER = 1;

	private static final char LATIN = 2;

	private static final char READ = 3;

	private static final char UNREAD = 4;

	private CatalogueOrder() {
	}

	/** The key of a text; empty for one of punctuation alone. */
	public static String key(String text) {
		String folded = FoldedText.fold(text);
		Map<Integer, String> syllables = new HashMap<>();
		Pinyin.read(folded).forEach((reading) -> syllables.put(reading.offset(), reading.syllable()));
		StringBuilder key = new StringBuilder();
		Matcher unit = UNITS.matcher(folded);
		for (int i = 0; i < MOST_UNITS && unit.find(); i++) {
			if (unit.group(1) != null) {
				// The longer of two numbers without leading zeros is the greater one.
				key.append(NUMBER).append((char) ('0' + unit.group(1).length())).append(unit.group(1));
			}
			else {
				add(key, unit.group(), syllables.get(unit.start()));
			}
		}
		return key.toString();
	}

	private static void add(StringBuilder key, String unit, @Nullable String syllable) {
		char first = unit.charAt(0);
		if (first >= 'a' && first <= 'z') {
			key.append(LATIN).append(unit);
		}
		else if (syllable != null) {
			key.append(READ).append(syllable).append('\0').append(unit);
		}
		else {
			key.append(UNREAD).append(unit);
		}
	}

}

package org.zhiku.search.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys under which an index holds titles and numbers for suggestions, and those under
 * which it finds what goes on from what was typed. Each beginning of a text, and of each
 * word in it, is a key of its own, so that one look-up answers however many texts begin
 * so. What is found has to be matched again: keys are cut, and initials are many things.
 */
public final class SuggestKeys {

	/** Marks keys of the text's own beginning. */
	private static final String BEGINNING = "^";

	/** Marks keys of a whole text, by which it is found however many begin so. */
	private static final String WHOLE = "=";

	private static final int WRITTEN = 8;

	/** Titles of one issuer have long beginnings in common. */
	private static final List<Integer> LONG = List.of(12, 16, 24);

	private static final int SPELLED = 16;

	private static final int INITIALS = 6;

	private static final int NUMBER = 24;

	/** A single character says too little of a number. */
	private static final int SHORTEST_NUMBER = 2;

	private SuggestKeys() {
	}

	/**
	 * The keys of a title.
	 * @param words the letters where its words begin
	 */
	public static Set<String> ofTitle(Spelling title, int[] words) {
		Set<String> keys = new LinkedHashSet<>();
		if (title.length() > 0) {
			addFrom(title, 0, BEGINNING, keys);
			keys.add(WHOLE + "c:" + title.letters());
			LONG.stream()
				.filter((length) -> length <= title.length())
				.forEach((length) -> keys.add(BEGINNING + "c:" + title.letters().substring(0, length)));
		}
		for (int word : words) {
			if (word > 0 && word < title.length()) {
				addFrom(title, word, "", keys);
			}
		}
		return keys;
	}

	/** The keys of a document number, in whatever spelling. */
	public static Set<String> ofNumber(String number) {
		Spelling compact = Spelling.of(compact(Spelling.of(number).letters()));
		Set<String> keys = new LinkedHashSet<>();
		keys.add(WHOLE + "n:" + compact.letters());
		addPrefixes("n:", compact.letters(), SHORTEST_NUMBER, NUMBER, keys);
		addPrefixes("m:", compact.initials(0), SHORTEST_NUMBER, NUMBER, keys);
		addPrefixes("m:", compact.sound(0), SHORTEST_NUMBER, NUMBER, keys);
		return keys;
	}

	/**
	 * What finds titles that begin so, or have a word that does; an entry that fits has
	 * all keys of one of the sets.
	 */
	public static List<Set<String>> askedTitles(Typed typed, boolean beginning) {
		String mark = beginning ? BEGINNING : "";
		String letters = typed.letters();
		Set<String> written = Set.of(mark + "c:" + cut(letters, written(letters.length(), beginning)));
		if (!typed.isSpelled()) {
			return List.of(written);
		}
		Set<String> spelled = Set.of(mark + "p:" + cut(typed.spelling().sound(0), SPELLED));
		Set<String> initials = new LinkedHashSet<>();
		initials.add(mark + "i:" + cut(typed.spelling().initials(0), INITIALS));
		int characters = leadingCharacters(typed.spelling());
		if (characters > 0) {
			initials.add(mark + "c:" + cut(letters, Math.min(characters, WRITTEN)));
		}
		return Stream.of(written, spelled, initials).distinct().toList();
	}

	/**
	 * What finds titles, and many others, that begin with what is typed partly in
	 * syllables and partly in initials; empty where it is not.
	 */
	public static List<Set<String>> askedMixedTitles(Typed typed) {
		return typed.mixedInitials()
			.map((initials) -> List.of(Set.of(BEGINNING + "i:" + cut(initials, INITIALS))))
			.orElse(List.of());
	}

	/** What finds titles that are just this. */
	public static List<Set<String>> wholeTitle(Typed typed) {
		return List.of(Set.of(WHOLE + "c:" + typed.whole()));
	}

	/** What finds numbers that are just this. */
	public static List<Set<String>> wholeNumber(Typed typed) {
		return List.of(Set.of(WHOLE + "n:" + compact(typed.whole())));
	}

	/** What finds numbers that begin so; empty where nothing can. */
	public static List<Set<String>> askedNumbers(Typed typed) {
		String compact = compact(typed.letters());
		if (compact.length() < SHORTEST_NUMBER) {
			return List.of();
		}
		String cut = cut(compact, NUMBER);
		return typed.isSpelled() ? List.of(Set.of("n:" + cut), Set.of("m:" + cut)) : List.of(Set.of("n:" + cut));
	}

	/** A number without 第 and 号, which users leave out. */
	public static String compact(String letters) {
		String compact = letters.replace("第", "");
		return compact.endsWith("号") ? compact.substring(0, compact.length() - 1) : compact;
	}

	private static void addFrom(Spelling title, int start, String mark, Set<String> keys) {
		addPrefixes(mark + "c:", title.letters().substring(start), 1, WRITTEN, keys);
		addPrefixes(mark + "p:", title.sound(start), 2, SPELLED, keys);
		addPrefixes(mark + "i:", title.initials(start), 1, INITIALS, keys);
	}

	private static void addPrefixes(String mark, String text, int shortest, int longest, Set<String> keys) {
		for (int length = shortest; length <= Math.min(longest, text.length()); length++) {
			keys.add(mark + text.substring(0, length));
		}
	}

	/** The longest key that there is for so many letters. */
	private static int written(int letters, boolean beginning) {
		int longest = Math.min(WRITTEN, letters);
		for (int length : LONG) {
			longest = (beginning && length <= letters) ? length : longest;
		}
		return longest;
	}

	private static int leadingCharacters(Spelling typed) {
		int count = 0;
		while (count < typed.length() && typed.syllable(count) != null) {
			count++;
		}
		return count;
	}

	private static String cut(String text, int length) {
		return text.substring(0, Math.min(length, text.length()));
	}

}

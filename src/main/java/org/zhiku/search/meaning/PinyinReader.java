package org.zhiku.search.meaning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.text.FoldedText;
import org.zhiku.search.text.Pinyin;

/**
 * Reads Latin letters of a query as pinyin where they read wholly as words that documents
 * hold, or as the initials of a body's name; all else stays as it is.
 */
final class PinyinReader {

	/** Words with blanks between; the accents are those of tones. */
	private static final Pattern LETTERS = Pattern.compile(
			"(?<![\\p{L}\\p{N}])[\\p{IsLatin}\u0300-\u036F'’]+(?:[ \\-]+[\\p{IsLatin}\u0300-\u036F'’]+)*(?![\\p{L}\\p{N}])");

	/** 湖南jyt: a place and the initials of a body there. */
	private static final Pattern PLACED = Pattern
		.compile("(?<![\\p{L}\\p{N}])(\\p{IsHan}{2,8})([\\p{IsLatin}]{2,12})(?![\\p{L}\\p{N}])");

	private static final Pattern BLANKS = Pattern.compile("[ \\-]+");

	private static final int SHORTEST_INITIALS = 3;

	private static final int LONGEST_INITIALS = 12;

	/** hnjyt is an office of 湖南, 河南 and 海南; more come together by chance. */
	private static final int MOST_BODIES = 5;

	private static final int LONGEST_WORD = 36;

	/** So many letters a query are read; who types more has no name in mind. */
	private static final int MOST_LETTERS = 120;

	private final Lexicon lexicon;

	PinyinReader(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** The text with what could be read in Chinese. */
	Replaced replace(String text) {
		Replaced replaced = new Replaced(text);
		Matcher letters = LETTERS.matcher(text);
		Matcher placed = PLACED.matcher(text);
		boolean more = letters.find();
		for (boolean there = placed.find(); there; there = placed.find()) {
			for (; more && letters.start() < placed.start(); more = letters.find()) {
				replace(letters, read(letters.group()), replaced);
			}
			replace(placed, bodies(FoldedText.fold(placed.group(1)), Pinyin.typed(placed.group(2))), replaced);
		}
		for (; more; more = letters.find()) {
			replace(letters, read(letters.group()), replaced);
		}
		return replaced.end();
	}

	private static void replace(Matcher place, Reading reading, Replaced replaced) {
		if (!reading.words().isEmpty()) {
			replaced.replace(place.start(), place.end(), reading);
		}
	}

	/** Those bodies with the initials whose names begin with the place. */
	private Reading bodies(String place, String letters) {
		String initials = Pinyin.initials(place) + letters;
		return reading(this.lexicon.abbreviated(initials).stream().filter((name) -> name.startsWith(place)).toList());
	}

	private Reading read(String letters) {
		String[] runs = BLANKS.split(Pinyin.typed(letters));
		String all = String.join("", runs);
		if (all.length() > MOST_LETTERS) {
			return Reading.NONE;
		}
		BitSet borders = new BitSet();
		int start = 0;
		for (String run : runs) {
			BitSet inside = Pinyin.borders(run);
			if (inside.isEmpty()) {
				return initials(runs);
			}
			for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
				borders.set(start + i);
			}
			start += run.length();
		}
		List<String> words = words(all, borders);
		return words.isEmpty() ? initials(runs) : new Reading(words, List.of());
	}

	private Reading initials(String[] runs) {
		boolean possible = runs.length == 1 && runs[0].length() >= SHORTEST_INITIALS
				&& runs[0].length() <= LONGEST_INITIALS;
		return possible ? reading(this.lexicon.abbreviated(runs[0])) : Reading.NONE;
	}

	private static Reading reading(List<String> bodies) {
		List<String> some = bodies.stream().limit(MOST_BODIES).toList();
		return some.isEmpty() ? Reading.NONE : new Reading(List.of(some.getFirst()), some.subList(1, some.size()));
	}

	/** The words that make up all letters, as few and as long as can be. */
	private List<String> words(String letters, BitSet borders) {
		@Nullable Step[] best = new @Nullable Step[letters.length() + 1];
		best[0] = new Step(0, null, "");
		for (int end = borders.nextSetBit(1); end >= 0; end = borders.nextSetBit(end + 1)) {
			for (int start = borders.nextSetBit(Math.max(0, end - LONGEST_WORD)); start < end; start = borders
				.nextSetBit(start + 1)) {
				Step before = best[start];
				if (before != null) {
					best[end] = better(best[end], before, letters.substring(start, end));
				}
			}
		}
		List<String> words = new ArrayList<>();
		for (Step step = best[letters.length()]; step != null && step.before() != null; step = step.before()) {
			words.add(step.word());
		}
		Collections.reverse(words);
		return words;
	}

	private @Nullable Step better(@Nullable Step known, Step before, String letters) {
		int score = before.score() + letters.length() * letters.length();
		if (known != null && known.score() >= score) {
			return known;
		}
		List<String> words = this.lexicon.read(letters);
		return words.isEmpty() ? known : new Step(score, before, words.getFirst());
	}

	private record Step(int score, @Nullable Step before, String word) {
	}

	/** A text in which some stretches were replaced, and where each of them was. */
	static final class Replaced implements TypedOffsets {

		private final String original;

		private final StringBuilder text = new StringBuilder();

		private final List<Place> places = new ArrayList<>();

		private int done;

		private Replaced(String original) {
			this.original = original;
		}

		String text() {
			return this.text.toString();
		}

		List<Place> places() {
			return this.places;
		}

		@Override
		public int startOf(int offset) {
			int shift = 0;
			for (Place place : this.places) {
				if (offset < place.start()) {
					break;
				}
				if (offset < place.end()) {
					return place.typedStart();
				}
				shift = place.typedEnd() - place.end();
			}
			return offset + shift;
		}

		@Override
		public int endOf(int offset) {
			int shift = 0;
			for (Place place : this.places) {
				if (offset <= place.start()) {
					break;
				}
				if (offset <= place.end()) {
					return place.typedEnd();
				}
				shift = place.typedEnd() - place.end();
			}
			return offset + shift;
		}

		private void replace(int start, int end, Reading reading) {
			this.text.append(this.original, this.done, start);
			int from = this.text.length();
			this.text.append(String.join("", reading.words()));
			this.places.add(new Place(from, this.text.length(), start, end, reading));
			this.done = end;
		}

		private Replaced end() {
			this.text.append(this.original, this.done, this.original.length());
			return this;
		}

	}

	/**
	 * What letters are read as.
	 *
	 * @param words the likeliest, one after the other; none where they are no pinyin
	 * @param others names of bodies that they may be instead
	 */
	record Reading(List<String> words, List<String> others) {

		private static final Reading NONE = new Reading(List.of(), List.of());

		/** As a user is shown it, the likeliest first. */
		List<String> shown() {
			return Stream.concat(Stream.of(String.join(" ", this.words)), this.others.stream()).toList();
		}

	}

	/** What was put in place of what was typed. */
	record Place(int start, int end, int typedStart, int typedEnd, Reading reading) {
	}

}

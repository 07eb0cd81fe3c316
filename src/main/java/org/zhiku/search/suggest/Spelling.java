package org.zhiku.search.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.text.FoldedText;
import org.zhiku.search.text.Pinyin;

/**
 * A text as it is compared with what is typed: only its letters and digits, folded, each
 * with its reading and its place in the original.
 */
public final class Spelling {

	private final String letters;

	/**
	 * By letter; null for what is no Chinese character or has no known reading. Read when
	 * first asked for, since much is compared only as it is written.
	 */
	private volatile @Nullable String @Nullable [] syllables;

	private final int[] starts;

	private final int[] ends;

	private Spelling(String letters, int[] starts, int[] ends) {
		this.letters = letters;
		this.starts = starts;
		this.ends = ends;
	}

	public static Spelling of(String text) {
		FoldedText folded = FoldedText.of(text);
		String value = folded.value();
		StringBuilder letters = new StringBuilder(value.length());
		int[] starts = new int[value.length()];
		int[] ends = new int[value.length()];
		for (int i = 0; i < value.length(); i++) {
			if (Character.isLetterOrDigit(value.charAt(i))) {
				starts[letters.length()] = folded.startOf(i);
				ends[letters.length()] = folded.endOf(i + 1);
				letters.append(value.charAt(i));
			}
		}
		int length = letters.length();
		return new Spelling(letters.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
	}

	/** The same without a letter, wherever it stands. */
	public Spelling without(char letter) {
		int[] kept = IntStream.range(0, length()).filter((i) -> this.letters.charAt(i) != letter).toArray();
		return new Spelling(this.letters.replace(String.valueOf(letter), ""),
				IntStream.of(kept).map((i) -> this.starts[i]).toArray(),
				IntStream.of(kept).map((i) -> this.ends[i]).toArray());
	}

	/** The letters and digits, folded. */
	public String letters() {
		return this.letters;
	}

	public int length() {
		return this.letters.length();
	}

	/** The syllable of a letter; null for what is not read as one. */
	public @Nullable String syllable(int letter) {
		return syllables()[letter];
	}

	/** UTF-16 offset in the original where the letter begins. */
	public int startOf(int letter) {
		return this.starts[letter];
	}

	/** UTF-16 offset in the original after the letter. */
	public int endOf(int letter) {
		return this.ends[letter];
	}

	/** The first letter at or after an offset in the original. */
	public int letterAt(int offset) {
		int found = Arrays.binarySearch(this.starts, offset);
		return (found >= 0) ? found : -found - 1;
	}

	/** From a letter on: syllables, and letters where there is none. */
	String sound(int from) {
		StringBuilder sound = new StringBuilder();
		for (int i = from; i < length(); i++) {
			String syllable = syllables()[i];
			sound.append((syllable != null) ? syllable : String.valueOf(this.letters.charAt(i)));
		}
		return sound.toString();
	}

	/** From a letter on: the first letter of each syllable. */
	String initials(int from) {
		StringBuilder initials = new StringBuilder();
		for (int i = from; i < length(); i++) {
			String syllable = syllables()[i];
			initials.append((syllable != null) ? syllable.charAt(0) : this.letters.charAt(i));
		}
		return initials.toString();
	}

	private @Nullable String[] syllables() {
		@Nullable String[] known = this.syllables;
		if (known == null) {
			known = read(this.letters);
			this.syllables = known;
		}
		return known;
	}

	/**
	 * Whole runs of characters are read, for a word decides how each of its parts is.
	 */
	private static @Nullable String[] read(String letters) {
		@Nullable String[] syllables = new @Nullable String[letters.length()];
		for (int start = 0; start < letters.length();) {
			int end = start;
			while (end < letters.length() && Character.isIdeographic(letters.charAt(end))) {
				end++;
			}
			if (end > start) {
				read(letters, start, end, syllables);
			}
			start = Math.max(end, start + 1);
		}
		return syllables;
	}

	private static void read(String letters, int start, int end, @Nullable String[] syllables) {
		List<String> run = Pinyin.syllables(letters.substring(start, end));
		for (int i = start; i < end; i++) {
			if (run.size() == end - start) {
				syllables[i] = run.get(i - start);
			}
			else {
				List<String> alone = Pinyin.syllables(letters.substring(i, i + 1));
				syllables[i] = alone.isEmpty() ? null : alone.getFirst();
			}
		}
	}

}

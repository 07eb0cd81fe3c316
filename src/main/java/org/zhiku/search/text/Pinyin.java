package org.zhiku.search.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;

/**
 * How Chinese is read, and what Latin letters read as Chinese. Pinyin is without tones
 * everywhere, and ü is v; compare only what came through this class, on both sides:
 *
 * <pre>{@code
 * Pinyin.of("湖南省教育厅")        // hunanshengjiaoyuting, index this ...
 * Pinyin.initials("湖南省教育厅")  // ... and this: hnsjyt
 * Pinyin.typed("Hu'nan shěng")     // hunan sheng, look for this
 * Pinyin.borders("changsha")       // {0, 5, 8}: where a syllable may begin or end
 * }</pre>
 *
 * A word that has several readings has the one of the longest dictionary word around it
 * (重庆 chongqing, 重点 zhongdian). Pure and safe for all threads; the dictionary is read
 * once, at the first use.
 */
public final class Pinyin {

	private static final PinyinTable TABLE = PinyinTable.load();

	private Pinyin() {
	}

	/**
	 * The reading as one word: Chinese characters by their syllables, Latin letters and
	 * digits as they are, anything else left out.
	 */
	public static String of(String text) {
		return String.join("", syllables(text));
	}

	/** The first letter of each syllable; Latin letters and digits as they are. */
	public static String initials(String text) {
		StringBuilder initials = new StringBuilder();
		String folded = FoldedText.fold(text);
		for (PinyinTable.Reading reading : TABLE.read(folded)) {
			boolean read = Character.isIdeographic(folded.codePointAt(reading.offset()));
			initials.append(read ? reading.syllable().substring(0, 1) : reading.syllable());
		}
		return initials.toString();
	}

	/** The syllables of a text; a run of Latin letters and digits is one. */
	public static List<String> syllables(String text) {
		return TABLE.read(FoldedText.fold(text)).stream().map(PinyinTable.Reading::syllable).toList();
	}

	/** The syllables of a folded text and where they stand. */
	static List<PinyinTable.Reading> read(String folded) {
		return TABLE.read(folded);
	}

	/**
	 * What a user typed, in the letters of {@link #of}: no tones, no apostrophes, lower
	 * case; all else stays.
	 */
	public static String typed(String text) {
		StringBuilder plain = new StringBuilder();
		String parts = Normalizer.normalize(FoldedText.fold(text), Normalizer.Form.NFD);
		for (int i = 0; i < parts.length(); i++) {
			char next = parts.charAt(i);
			if (next == '\u0308' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == 'u') {
				plain.setCharAt(plain.length() - 1, 'v');
			}
			else if (Character.getType(next) != Character.NON_SPACING_MARK && next != '\'' && next != '’') {
				plain.append(next);
			}
		}
		return plain.toString();
	}

	/** Whether these letters are one whole syllable. */
	public static boolean isSyllable(String letters) {
		return TABLE.isSyllable(letters);
	}

	/**
	 * Where syllables may begin and end, the first and the last offset included: xian has
	 * 0, 2 and 4, for it may be two.
	 * @param letters as {@link #typed} makes them
	 * @return none where no row of whole syllables makes up all of the letters
	 */
	public static BitSet borders(String letters) {
		int length = letters.length();
		BitSet reached = new BitSet(length + 1);
		reached.set(0);
		for (int start = 0; start < length; start = reached.nextSetBit(start + 1)) {
			for (int end = start + 1; end <= Math.min(length, start + PinyinTable.LONGEST_SYLLABLE); end++) {
				if (TABLE.isSyllable(letters.substring(start, end))) {
					reached.set(end);
				}
			}
			if (reached.nextSetBit(start + 1) < 0) {
				return new BitSet();
			}
		}
		return leadingTo(length, letters, reached);
	}

	/** Only those from which the end can be reached. */
	private static BitSet leadingTo(int length, String letters, BitSet reached) {
		BitSet useful = new BitSet(length + 1);
		if (length == 0 || !reached.get(length)) {
			return useful;
		}
		useful.set(length);
		for (int end = length; end > 0; end = useful.previousSetBit(end - 1)) {
			for (int start = Math.max(0, end - PinyinTable.LONGEST_SYLLABLE); start < end; start++) {
				if (reached.get(start) && TABLE.isSyllable(letters.substring(start, end))) {
					useful.set(start);
				}
			}
		}
		return useful;
	}

}

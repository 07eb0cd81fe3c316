package org.zhiku.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The dictionary of readings. Characters and words come as data from the library
 * com.github.houbb:pinyin; words of official texts in readings.txt go before them.
 */
final class PinyinTable {

	/** Such as zhuang. */
	static final int LONGEST_SYLLABLE = 6;

	private static final String CHARACTERS = "/pinyin_dict_char.txt";

	private static final String WORDS = "/pinyin_dict_phrase.txt";

	private static final String OWN_WORDS = "readings.txt";

	/** By character; null for what has none. */
	private final @Nullable String[] first = new @Nullable String[Character.MAX_VALUE + 1];

	private final Map<String, String[]> words = new HashMap<>();

	private final Map<String, String> syllables = new HashMap<>();

	/** Of the words that begin with this character, the length of the longest. */
	private final byte[] longest = new byte[Character.MAX_VALUE + 1];

	private PinyinTable() {
	}

	static PinyinTable load() {
		PinyinTable table = new PinyinTable();
		read(CHARACTERS, table::addCharacter);
		Set<String> own = new HashSet<>();
		read(OWN_WORDS, (line) -> {
			String[] cells = line.split("\t");
			own.add(cells[0]);
			table.addWord(cells[0], cells[1]);
		});
		read(WORDS, (line) -> {
			int colon = line.indexOf(':');
			if (!own.contains(line.substring(0, colon))) {
				table.addWord(line.substring(0, colon), plain(line.substring(colon + 1)));
			}
		});
		return table;
	}

	boolean isSyllable(String letters) {
		return this.syllables.containsKey(letters);
	}

	/** The readings of a folded text in order, by the longest words from the left. */
	List<Reading> read(String folded) {
		List<Reading> readings = new ArrayList<>();
		for (int i = 0; i < folded.length();) {
			char next = folded.charAt(i);
			if (this.first[next] == null) {
				int end = runEnd(folded, i);
				if (end > i) {
					readings.add(new Reading(folded.substring(i, end), i));
				}
				i = Math.max(end, i + 1);
				continue;
			}
			i = readWord(folded, i, readings);
		}
		return readings;
	}

	private int readWord(String folded, int start, List<Reading> readings) {
		for (int end = Math.min(folded.length(), start + this.longest[folded.charAt(start)]); end > start + 1; end--) {
			String[] word = this.words.get(folded.substring(start, end));
			if (word != null) {
				for (int i = 0; i < word.length; i++) {
					readings.add(new Reading(word[i], start + i));
				}
				return end;
			}
		}
		readings.add(new Reading(Objects.requireNonNull(this.first[folded.charAt(start)]), start));
		return start + 1;
	}

	private static int runEnd(String folded, int start) {
		int end = start;
		while (end < folded.length() && isLatinOrDigit(folded.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isLatinOrDigit(char character) {
		return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
	}

	/** Such as 长:zhǎng,cháng, the usual one first. */
	private void addCharacter(String line) {
		int colon = line.indexOf(':');
		String[] readings = plain(line.substring(colon + 1)).split(",");
		for (String reading : readings) {
			if (reading.matches("[a-z]*[aeiouv][a-z]*") && reading.length() <= LONGEST_SYLLABLE) {
				this.syllables.putIfAbsent(reading, reading);
			}
		}
		if (colon == 1 && this.syllables.containsKey(readings[0])) {
			this.first[line.charAt(0)] = this.syllables.get(readings[0]);
		}
	}

	private void addWord(String word, String reading) {
		String[] read = reading.split(" ");
		if (read.length != word.length() || word.length() > Byte.MAX_VALUE) {
			return;
		}
		for (int i = 0; i < read.length; i++) {
			read[i] = this.syllables.getOrDefault(read[i], read[i]);
		}
		this.words.putIfAbsent(word, read);
		char begin = word.charAt(0);
		this.longest[begin] = (byte) Math.max(this.longest[begin], word.length());
	}

	/** Without tones, ü as v. */
	private static String plain(String reading) {
		return Normalizer.normalize(reading, Normalizer.Form.NFD)
			.replace("u\u0308", "v")
			.replaceAll("(?<=u)[\u0300-\u036F]+\u0308|\\p{M}", "")
			.strip();
	}

	private static void read(String resource, Consumer<String> line) {
		try (InputStream table = PinyinTable.class.getResourceAsStream(resource);
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(Objects.requireNonNull(table, resource), StandardCharsets.UTF_8))) {
			reader.lines().filter((next) -> !next.isBlank() && !next.startsWith("#")).forEach(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + resource, ex);
		}
	}

	/** A syllable and the offset of what it reads. */
	record Reading(String syllable, int offset) {
	}

}

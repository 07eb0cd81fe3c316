package org.zhiku.search.meaning;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.meaning.Meaning.Wording;
import org.zhiku.search.text.FoldedText;

/**
 * Other wordings for what people ask, from a table that ships and one of the user's. The
 * form of a line:
 *
 * <pre>
 * 看病 | 就医 &gt; 医疗 | 就诊:0.5   who asks for a word on the left means those on the right
 * 人工智能 = AI                  each is meant by the other
 * 老板 欠 &gt; 拖欠工资             all words of the left are in the query, in any order
 * # a remark
 * </pre>
 *
 * The number is the weight of a wording, above 0 and at most 1.
 */
public final class Synonyms {

	/** Usual weight of an official term for a lay one. */
	private static final float MEANT = 0.7f;

	/** Usual weight of a word that is as good. */
	private static final float EQUAL = 0.9f;

	/** So many wordings of one word are asked for, the surest. */
	private static final int MOST = 5;

	private final WordTable<List<Wording>> words = new WordTable<>();

	private final List<Together> together = new ArrayList<>();

	private Synonyms() {
	}

	/**
	 * The table that ships, and with it the user's.
	 * @throws SynonymException where the file cannot be read or a line is none
	 */
	public static Synonyms load(@Nullable Path own) {
		Synonyms synonyms = new Synonyms();
		if (own != null) {
			synonyms.add(own.toString(), lines(own));
		}
		synonyms.add("synonyms.txt", Table.lines("synonyms.txt").toList());
		return synonyms;
	}

	/**
	 * The longest word of the table that begins there, or null. One that is only meant by
	 * others has no wordings, and keeps shorter ones from being found in it: 小企业 in 中小企业.
	 */
	WordTable.@Nullable Found<List<Wording>> at(String folded, int start) {
		return this.words.at(folded, start);
	}

	/** What words say together that are apart in the text. */
	List<Meaning.Synonym> apart(String folded) {
		List<Meaning.Synonym> found = new ArrayList<>();
		for (Together row : this.together) {
			int start = folded.length();
			int end = 0;
			for (String word : row.words()) {
				int at = folded.indexOf(word);
				start = (at < 0) ? -1 : Math.min(start, at);
				end = Math.max(end, at + word.length());
				if (start < 0) {
					break;
				}
			}
			if (start >= 0) {
				found.add(new Meaning.Synonym(start, end, row.wordings()));
			}
		}
		return found;
	}

	private void add(String file, List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (!line.isEmpty() && !line.startsWith("#")) {
				try {
					add(line);
				}
				catch (IllegalArgumentException ex) {
					throw new SynonymException(file + ", line " + (i + 1) + ": " + ex.getMessage(), ex);
				}
			}
		}
	}

	private void add(String line) {
		boolean equal = line.indexOf('=') >= 0;
		String[] sides = line.split("[>=]", -1);
		require(sides.length == 2, "one > or one = must part two sides, as in 看病 > 医疗");
		List<Wording> right = wordings(sides[1], equal ? EQUAL : MEANT);
		List<Wording> left = wordings(sides[0], EQUAL);
		right.forEach((wording) -> this.words.add(wording.text(), List.of(), Synonyms::and));
		left.forEach((asked) -> put(asked.text(), right));
		if (equal) {
			List<Wording> all = Stream.concat(left.stream(), right.stream()).toList();
			all.forEach((asked) -> put(asked.text(), all));
		}
	}

	private void put(String asked, List<Wording> meant) {
		String folded = FoldedText.fold(asked);
		List<Wording> others = meant.stream().filter((wording) -> !wording.text().equals(folded)).toList();
		if (folded.indexOf(' ') > 0) {
			this.together.add(new Together(List.of(folded.split(" +")), others));
		}
		else if (!others.isEmpty()) {
			this.words.add(folded, others, Synonyms::and);
		}
	}

	private static List<Wording> wordings(String side, float usual) {
		List<Wording> wordings = new ArrayList<>();
		for (String cell : side.split("\\|", -1)) {
			int colon = cell.lastIndexOf(':');
			String word = FoldedText.fold((colon < 0) ? cell : cell.substring(0, colon)).strip();
			require(!word.isEmpty(), "a word is missing");
			require(word.length() <= 30, "“" + word + "” is too long");
			wordings.add(new Wording(word, (colon < 0) ? usual : weight(cell.substring(colon + 1).strip())));
		}
		return wordings;
	}

	private static float weight(String written) {
		require(written.matches("0?\\.\\d{1,3}|1"), "“" + written + "” is no weight such as 0.5");
		float weight = Float.parseFloat(written);
		require(weight > 0, "a weight is above 0");
		return weight;
	}

	/** The surest ones, each once. */
	private static List<Wording> and(List<Wording> some, List<Wording> more) {
		Map<String, Wording> all = new LinkedHashMap<>();
		Stream.concat(some.stream(), more.stream()).forEach((wording) -> all.putIfAbsent(wording.text(), wording));
		return all.values()
			.stream()
			.sorted((one, other) -> Float.compare(other.weight(), one.weight()))
			.limit(MOST)
			.toList();
	}

	private static List<String> lines(Path file) {
		try {
			String content = Files.readString(file);
			return (content.startsWith("\uFEFF") ? content.substring(1) : content).lines().toList();
		}
		catch (CharacterCodingException ex) {
			throw new SynonymException(file + " is not UTF-8", ex);
		}
		catch (IOException ex) {
			throw new SynonymException("The synonyms " + file + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static void require(boolean holds, String fault) {
		if (!holds) {
			throw new IllegalArgumentException(fault);
		}
	}

	/** A row whose left side has several words. */
	private record Together(List<String> words, List<Wording> wordings) {
	}

}

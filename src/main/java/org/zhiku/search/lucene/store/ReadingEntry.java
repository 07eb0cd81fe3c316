package org.zhiku.search.lucene.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.meaning.Departments;
import org.zhiku.search.text.FoldedText;
import org.zhiku.search.text.NumberKey;
import org.zhiku.search.text.Pinyin;

/**
 * A term of the field of readings: a reading and what it reads, so that the sorted terms
 * of the index are a dictionary that grows and shrinks with it.
 */
public final class ReadingEntry {

	private static final String BETWEEN = "\t";

	/** Before initials, so that they are no words. */
	private static final String INITIALS = "~";

	/** Characters; longer words of Chinese are made of words. */
	private static final int LONGEST_JOINED = 4;

	private ReadingEntry() {
	}

	/**
	 * Of each word, and of neighbours that together are as short as a word: what the
	 * dictionary lacks is in pieces, as 众|创|空间 is.
	 */
	static Set<String> ofWords(List<Analysis.Token> words) {
		Set<String> entries = new LinkedHashSet<>();
		for (int first = 0; first < words.size(); first++) {
			String joined = words.get(first).term();
			entries.addAll(ofWord(joined));
			for (int next = first + 1; next < words.size(); next++) {
				joined += words.get(next).term();
				boolean touch = words.get(next - 1).end() == words.get(next).start();
				if (!touch || joined.length() > LONGEST_JOINED) {
					break;
				}
				entries.addAll(ofWord(joined));
			}
		}
		return entries;
	}

	/** None for a single character, which many others read like. */
	private static List<String> ofWord(String word) {
		boolean chinese = word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic);
		return chinese ? List.of(prefixOfWord(Pinyin.of(word)) + word) : List.of();
	}

	/** The initials of a body's name and of its shorter forms. */
	static List<String> ofBody(String name, Departments departments) {
		Set<String> forms = new LinkedHashSet<>(departments.shortNames(name));
		forms.add(name);
		List<String> entries = new ArrayList<>();
		forms.forEach((form) -> entries.add(prefixOfInitials(Pinyin.initials(form)) + name));
		return entries;
	}

	/** The agency's code of a document number: guofa is 国发. */
	static List<String> ofNumber(String number) {
		return NumberKey.codes(number).stream().flatMap((code) -> ofWord(code).stream()).toList();
	}

	/** How every two neighbouring Chinese characters sound: 林场 and 林厂 are linchang. */
	public static Set<String> sounds(String text) {
		String folded = FoldedText.fold(text);
		Set<String> sounds = new LinkedHashSet<>();
		List<String> run = new ArrayList<>();
		StringBuilder characters = new StringBuilder();
		for (int i = 0; i <= folded.length(); i++) {
			if (i < folded.length() && Character.isIdeographic(folded.charAt(i))) {
				characters.append(folded.charAt(i));
				continue;
			}
			run.addAll(Pinyin.syllables(characters.toString()));
			for (int j = 1; j < run.size(); j++) {
				sounds.add(run.get(j - 1) + run.get(j));
			}
			run.clear();
			characters.setLength(0);
		}
		return sounds;
	}

	/** What the entries of all words of a reading begin with. */
	public static String prefixOfWord(String reading) {
		return reading + BETWEEN;
	}

	/** What the entries of all names with these initials begin with. */
	public static String prefixOfInitials(String initials) {
		return INITIALS + initials + BETWEEN;
	}

}

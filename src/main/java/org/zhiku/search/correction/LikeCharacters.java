package org.zhiku.search.correction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.zhiku.search.text.FoldedText;
import org.zhiku.search.text.Pinyin;

/** Characters that are taken for one another: read alike, or looking alike. */
final class LikeCharacters {

	private static final String SHAPES = "similar-shapes.txt";

	/** Among these are all of GB 2312, and rarer ones are no help. */
	private static final char FIRST = '\u4E00';

	private static final char LAST = '\u9FA5';

	private final Map<String, Set<Character>> bySound = new HashMap<>();

	private final Map<Character, Set<Character>> byShape = new HashMap<>();

	private LikeCharacters() {
	}

	static LikeCharacters load() {
		LikeCharacters like = new LikeCharacters();
		CharsetEncoder common = Charset.forName("GB2312").newEncoder();
		for (char character = FIRST; character <= LAST; character++) {
			String written = String.valueOf(character);
			if (common.canEncode(character) && FoldedText.fold(written).equals(written)) {
				for (String syllable : Pinyin.syllables(written)) {
					like.bySound.computeIfAbsent(blurred(syllable), (sound) -> new LinkedHashSet<>()).add(character);
				}
			}
		}
		like.readShapes();
		return like;
	}

	/** All that may be meant by a character. */
	Set<Character> of(char character) {
		Set<Character> like = new LinkedHashSet<>(this.byShape.getOrDefault(character, Set.of()));
		List<String> syllables = Pinyin.syllables(String.valueOf(character));
		if (!syllables.isEmpty()) {
			like.addAll(this.bySound.getOrDefault(blurred(syllables.getFirst()), Set.of()));
		}
		like.remove(character);
		return like;
	}

	/** Without what many speakers do not tell apart: zh and z, ang and an, and so on. */
	private static String blurred(String syllable) {
		return syllable.replaceFirst("^(zh|ch|sh)", syllable.substring(0, 1)).replaceFirst("(an|en|in)g$", "$1");
	}

	private void readShapes() {
		try (InputStream table = LikeCharacters.class.getResourceAsStream(SHAPES);
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(Objects.requireNonNull(table, SHAPES), StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.startsWith("#")).forEach(this::addGroup);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + SHAPES, ex);
		}
	}

	private void addGroup(String group) {
		for (char one : group.toCharArray()) {
			for (char other : group.toCharArray()) {
				if (one != other) {
					this.byShape.computeIfAbsent(one, (character) -> new LinkedHashSet<>()).add(other);
				}
			}
		}
	}

}

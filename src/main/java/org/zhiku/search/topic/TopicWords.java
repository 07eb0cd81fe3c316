package org.zhiku.search.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

import org.zhiku.search.text.FoldedText;

/** The words that speak for topics, read once. */
final class TopicWords {

	private static final String TABLE = "topics.txt";

	/** Before words that only keep others from being seen in them: 民政 in 人民政府. */
	private static final String NONE = "-";

	private final Map<String, Set<Topic>> topics = new HashMap<>();

	/** By their first character, the longest first. */
	private final Map<Character, List<String>> words = new HashMap<>();

	private TopicWords() {
	}

	static TopicWords load() {
		TopicWords words = new TopicWords();
		try (InputStream table = TopicWords.class.getResourceAsStream(TABLE);
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(Objects.requireNonNull(table, TABLE), StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.startsWith("#")).forEach(words::addLine);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + TABLE, ex);
		}
		words.words.values().forEach((list) -> list.sort((one, other) -> other.length() - one.length()));
		return words;
	}

	/** Tells each word of a folded text, of those inside one another only the longest. */
	void find(String folded, int length, BiConsumer<String, Set<Topic>> found) {
		for (int i = 0; i < length;) {
			String longest = "";
			for (String word : this.words.getOrDefault(folded.charAt(i), List.of())) {
				if (folded.startsWith(word, i)) {
					longest = word;
					break;
				}
			}
			if (!longest.isEmpty()) {
				found.accept(longest, this.topics.getOrDefault(longest, Set.of()));
			}
			i += Math.max(1, longest.length());
		}
	}

	private void addLine(String line) {
		String[] cells = line.split("\t");
		Set<Topic> named = cells[0].equals(NONE) ? Set.of() : Set.of(Topic.valueOf(cells[0]));
		for (String written : cells[1].split(" ")) {
			String word = FoldedText.fold(written);
			if (!this.topics.containsKey(word)) {
				this.words.computeIfAbsent(word.charAt(0), (key) -> new ArrayList<>()).add(word);
			}
			this.topics.computeIfAbsent(word, (key) -> EnumSet.noneOf(Topic.class)).addAll(named);
		}
	}

}

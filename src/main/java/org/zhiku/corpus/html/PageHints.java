package org.zhiku.corpus.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What is typical of the templates of government sites, from {@code hints.txt}.
 *
 * @param main selectors of elements that hold the main text
 * @param furniture words in class names and ids of what is not text
 * @param lines that are furniture at the ends of the main text
 */
record PageHints(List<Evaluator> main, Set<String> furniture, List<Pattern> lines) {

	/** A longer line says something. */
	private static final int LONGEST_FURNITURE = 80;

	/** So many lines are the head of a text. */
	private static final int HEAD = 8;

	private static final Set<String> FURNITURE_ELEMENTS = Set.of("nav", "footer", "aside");

	/** The lines of the main text, and those around it that are furniture. */
	record Trimmed(List<String> text, List<String> furniture) {
	}

	static PageHints load() {
		List<Evaluator> main = new ArrayList<>();
		Set<String> furniture = new HashSet<>();
		List<Pattern> lines = new ArrayList<>();
		for (String line : read().lines().filter((each) -> !each.isBlank() && !each.startsWith("#")).toList()) {
			String[] parts = line.split("\\s+", 2);
			switch (parts[0]) {
				case "main" -> main.add(QueryParser.parse(parts[1]));
				case "furniture" -> furniture.addAll(List.of(parts[1].split("\\s+")));
				case "line" -> lines.add(Pattern.compile(parts[1]));
				default -> throw new IllegalStateException("hints.txt has no " + parts[0]);
			}
		}
		return new PageHints(List.copyOf(main), Set.copyOf(furniture), List.copyOf(lines));
	}

	boolean isMain(Element element) {
		return (!element.id().isEmpty() || element.hasAttr("class"))
				&& this.main.stream().anyMatch((selector) -> element.is(selector));
	}

	boolean isFurniture(Element element) {
		if (FURNITURE_ELEMENTS.contains(element.normalName())) {
			return true;
		}
		String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
		return names.length() > 1 && names.length() < 500
				&& List.of(names.split("[^a-z]+")).stream().anyMatch(this.furniture::contains);
	}

	/** Takes furniture off both ends; at the beginning it may stand after the title. */
	Trimmed trim(List<String> text, @Nullable String title) {
		List<String> kept = new ArrayList<>();
		List<String> around = new ArrayList<>();
		int end = text.size();
		while (end > 0 && isFurniture(text.get(end - 1))) {
			end--;
		}
		for (int i = 0; i < end; i++) {
			boolean furniture = i < HEAD && isFurniture(text.get(i));
			(furniture ? around : kept).add(text.get(i));
		}
		around.addAll(text.subList(end, text.size()));
		if (title != null && kept.size() > 1 && kept.getFirst().equals(title) && repeats(kept, title)) {
			around.add(kept.removeFirst());
		}
		return new Trimmed(kept, around);
	}

	/**
	 * Whether the text itself begins with the title, though over several lines or after
	 * its number.
	 */
	private static boolean repeats(List<String> lines, String title) {
		String head = String.join("", lines.subList(1, Math.min(HEAD, lines.size())));
		return plain(head).contains(plain(title));
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\u3000]+", "");
	}

	private boolean isFurniture(String line) {
		return line.length() <= LONGEST_FURNITURE
				&& this.lines.stream().anyMatch((pattern) -> pattern.matcher(line).matches());
	}

	private static String read() {
		try (InputStream in = PageHints.class.getResourceAsStream("hints.txt")) {
			if (in == null) {
				throw new IllegalStateException("hints.txt is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

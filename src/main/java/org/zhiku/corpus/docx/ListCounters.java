package org.zhiku.corpus.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Counts the items of lists in the order of the document and writes their numbers as Word
 * shows them.
 */
final class ListCounters {

	private static final int UNUSED = Integer.MIN_VALUE;

	/** What a number may end with without a space before the text. */
	private static final String CLOSED = "、．.）)，,：:。";

	private final ListDefinitions definitions;

	/** Lists that follow one abstract list count together. */
	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> started = new HashSet<>();

	ListCounters(ListDefinitions definitions) {
		this.definitions = definitions;
	}

	/**
	 * Counts a paragraph and gives what stands before its text; empty where nothing does.
	 */
	String next(String listId, int level) {
		String counter = this.definitions.counterOf(listId);
		ListLevel definition = this.definitions.level(listId, level);
		if (counter == null || definition == null || level < 0 || level >= ListLevel.LEVELS) {
			return "";
		}
		int[] numbers = this.counters.computeIfAbsent(counter, (_) -> unused());
		count(listId, level, definition, numbers);
		for (int inner = level + 1; inner < numbers.length; inner++) {
			if (restarts(this.definitions.level(listId, inner), level)) {
				numbers[inner] = UNUSED;
			}
		}
		return definition.format().equals("bullet") ? "" : label(listId, definition, numbers);
	}

	private void count(String listId, int level, ListLevel definition, int[] numbers) {
		Integer override = this.definitions.startOverride(listId, level);
		if (override != null && this.started.add(listId + "|" + level)) {
			numbers[level] = override;
		}
		else if (numbers[level] == UNUSED) {
			numbers[level] = definition.start();
		}
		else {
			numbers[level]++;
		}
	}

	private static boolean restarts(@Nullable ListLevel inner, int level) {
		return inner == null || inner.restart() < 0 || level < inner.restart();
	}

	private String label(String listId, ListLevel definition, int[] numbers) {
		StringBuilder label = new StringBuilder();
		String text = definition.text();
		for (int i = 0; i < text.length(); i++) {
			char next = (i + 1 < text.length()) ? text.charAt(i + 1) : ' ';
			if (text.charAt(i) == '%' && next >= '1' && next <= '9') {
				label.append(number(listId, next - '1', definition.legal(), numbers));
				i++;
			}
			else {
				label.append(text.charAt(i));
			}
		}
		boolean closed = label.isEmpty() || CLOSED.indexOf(label.charAt(label.length() - 1)) >= 0;
		return (closed || definition.suffix().equals("nothing")) ? label.toString() : label + " ";
	}

	private String number(String listId, int level, boolean legal, int[] numbers) {
		ListLevel definition = this.definitions.level(listId, level);
		if (definition == null) {
			return "";
		}
		if (numbers[level] == UNUSED) {
			numbers[level] = definition.start();
		}
		boolean words = !definition.format().equals("none") && !definition.format().equals("bullet");
		return NumberFormat.format((legal && words) ? "decimal" : definition.format(), numbers[level]);
	}

	private static int[] unused() {
		int[] numbers = new int[ListLevel.LEVELS];
		Arrays.fill(numbers, UNUSED);
		return numbers;
	}

}

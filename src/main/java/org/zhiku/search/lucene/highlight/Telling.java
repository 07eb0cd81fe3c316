package org.zhiku.search.lucene.highlight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.highlight.Sought.Concept;
import org.zhiku.search.lucene.highlight.Sought.Wording;

/**
 * How well passages show what was asked for. Each concept counts once, by the best of its
 * wordings; a wording by its terms, the rarer the more. Repetition decides only between
 * passages that show the same. What is no sentence, and what only says the title again,
 * is hardly worth quoting. For one thread.
 */
public final class Telling {

	/** What repeating a term adds at most; less than any other term does. */
	private static final double REPEATED = 0.05;

	/** Some characters of another wording may stand there for anything. */
	private static final double INCOMPLETE = 0.1;

	/** A pair across two words tells no more than that they stand together. */
	private static final double LOOSE = 0.5;

	/** By which a document is handed on: what it says of it is its title. */
	private static final Pattern HANDING_ON = Pattern.compile("(?:印发|转发|下发)给?你们|现(?:予以?|将.{0,80})(?:公布|发布|印发)");

	/** Of a heading, a row of a table, a line of an address. */
	private static final double NO_SENTENCE = 0.75;

	private static final double TITLE_AGAIN = 0.1;

	private final Way[][] concepts;

	private final int terms;

	private final String title;

	private double[] weights = new double[16];

	private int[] counts = new int[16];

	private Telling(Way[][] concepts, int terms, String title) {
		this.concepts = concepts;
		this.terms = terms;
		this.title = title;
	}

	/** Of marks that {@link MarkFinder} finds for the same. */
	public static Telling of(Sought sought) {
		List<AskedTerm> placed = sought.placed();
		Map<AskedTerm, Integer> numbers = new HashMap<>();
		placed.forEach((term) -> numbers.put(term, numbers.size()));
		Way[][] concepts = sought.concepts().stream().map((concept) -> ways(concept, numbers)).toArray(Way[][]::new);
		return new Telling(concepts, placed.size(), "");
	}

	private static Way[] ways(Concept concept, Map<AskedTerm, Integer> numbers) {
		return concept.wordings().stream().map((wording) -> way(wording, numbers)).toArray(Way[]::new);
	}

	private static Way way(Wording wording, Map<AskedTerm, Integer> numbers) {
		int[] terms = wording.terms().stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray();
		return new Way(terms, wording.weight(), wording.whole());
	}

	/** The same beside a title that a reader sees anyway. */
	public Telling beside(@Nullable String title) {
		return new Telling(this.concepts, this.terms, (title != null) ? bare(title) : "");
	}

	/** What a passage is worth as something to quote, at most 1. */
	double worth(String passage) {
		if (endsAsSentence(passage)) {
			return handsOn(passage) ? TITLE_AGAIN : 1;
		}
		return this.title.contains(bare(passage)) ? TITLE_AGAIN : NO_SENTENCE;
	}

	/** Most passages have none of the words without which nothing is handed on. */
	private static boolean handsOn(String passage) {
		return (passage.contains("你们") || passage.contains("现")) && HANDING_ON.matcher(passage).find();
	}

	private static boolean endsAsSentence(String passage) {
		int end = passage.length();
		while (end > 0 && Passages.CLOSING.contains(passage.charAt(end - 1))) {
			end--;
		}
		return end > 0 && Passages.SENTENCE_ENDS.contains(passage.charAt(end - 1));
	}

	/** Titles go over several lines in a text. */
	private static String bare(String text) {
		return text.codePoints()
			.filter(Character::isLetterOrDigit)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** Of the marks in a passage. What is in no concept counts by itself. */
	double score(List<Mark> marks) {
		Arrays.fill(this.counts, 0);
		double score = 0;
		for (Mark mark : marks) {
			count(mark);
			if (mark.term() >= this.terms && this.counts[mark.term()] == 1) {
				score += mark.weight();
			}
		}
		for (Way[] concept : this.concepts) {
			double best = 0;
			for (Way way : concept) {
				best = Math.max(best, score(way));
			}
			score += best;
		}
		return score;
	}

	private void count(Mark mark) {
		int term = mark.term();
		if (term >= this.counts.length) {
			this.counts = Arrays.copyOf(this.counts, 2 * term);
			this.weights = Arrays.copyOf(this.weights, 2 * term);
		}
		this.counts[term]++;
		this.weights[term] = mark.loose() ? mark.weight() * LOOSE : mark.weight();
	}

	private double score(Way way) {
		double sum = 0;
		boolean complete = true;
		for (int term : way.terms()) {
			int count = (term < this.counts.length) ? this.counts[term] : 0;
			if (count > 0) {
				sum += this.weights[term] * (1 + REPEATED * (1 - 1.0 / count));
			}
			complete &= count > 0;
		}
		return sum * way.weight() * ((complete || !way.whole()) ? 1 : INCOMPLETE);
	}

	private record Way(int[] terms, double weight, boolean whole) {
	}

}

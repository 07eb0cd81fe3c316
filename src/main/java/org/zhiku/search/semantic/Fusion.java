package org.zhiku.search.semantic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.Affinity;
import org.zhiku.search.WordFit;
import org.zhiku.search.semantic.embedding.Near;
import org.zhiku.search.semantic.embedding.PassageStore;

/**
 * Weighs words against meaning. Scores of words are taken as shares of the best one, and
 * similarities between the least one that counts and the best one; their weighted sum
 * orders as if each policy's score of words was raised by what {@link Affinity} says. The
 * weight of words is the greater the better they are answered: who searches with the
 * words of the documents is served by these, who asks in other words by the meaning.
 */
final class Fusion {

	/** Passages that have nothing to do with a query are about as close as this. */
	private static final double LEAST = 0.45;

	/** What is farther behind the best is not what was meant. */
	private static final double REACH = 0.15;

	/**
	 * Without it, judged queries in other words lose .2 nDCG once long texts are read
	 * whole.
	 */
	private static final double BY_THE_WAY = 0.08;

	/** Chosen on judged queries, as are the next two. */
	private static final double WORDS_AT_LEAST = 0.2;

	private static final double WORDS_PER_SHARE = 0.9;

	/** However well words are answered, meaning decides between equals. */
	private static final double WORDS_AT_MOST = 0.9;

	/** So far apart similarities are at least taken to be. */
	private static final double NARROWEST = 0.1;

	private static final int MOST = 100;

	/**
	 * All but a by-word of what was asked for is there, and meaning can only disturb:
	 * judged queries fare alike with .75 to .95.
	 */
	private static final double SURE = 0.85;

	private Fusion() {
	}

	/** A text of marks alone is near to nothing. */
	static boolean meansSomething(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	static boolean isSure(WordFit fit) {
		return fit.share() >= SURE;
	}

	/** Both together. */
	static Affinity hybrid(WordFit fit, List<Near> near) {
		double words = Math.clamp(WORDS_AT_LEAST + WORDS_PER_SHARE * fit.share(), WORDS_AT_LEAST, WORDS_AT_MOST);
		double best = (fit.best() > 0) ? fit.best() : 1;
		return new Affinity(strengths(near, best * (1 - words) / words), false);
	}

	/** Affinity alone, the best with a score of 1. */
	static Affinity alone(List<Near> near) {
		return new Affinity(strengths(near, 1), true);
	}

	/** The best passage of each policy counts. */
	private static Map<NodeId, Double> strengths(List<Near> near, double scale) {
		Map<NodeId, Double> closeness = new HashMap<>();
		near.forEach((passage) -> closeness.merge(passage.policy(), closeness(passage), Math::max));
		List<Map.Entry<NodeId, Double>> closest = closeness.entrySet()
			.stream()
			.sorted(Map.Entry.<NodeId, Double>comparingByValue()
				.reversed()
				.thenComparing((entry) -> entry.getKey().value()))
			.limit(MOST)
			.toList();
		double best = closest.isEmpty() ? 0 : closest.getFirst().getValue();
		double least = Math.max(LEAST, best - REACH);
		Map<NodeId, Double> strengths = new HashMap<>();
		closest.stream()
			.filter((entry) -> entry.getValue() > least)
			.forEach((entry) -> strengths.put(entry.getKey(),
					scale * (entry.getValue() - least) / Math.max(NARROWEST, best - least)));
		return strengths;
	}

	/** What a policy says by the way is less what it is about than how it begins. */
	private static double closeness(Near passage) {
		return (passage.order() > PassageStore.LEADING) ? passage.similarity() - BY_THE_WAY : passage.similarity();
	}

}

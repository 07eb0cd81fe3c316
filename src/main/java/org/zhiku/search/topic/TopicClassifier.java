package org.zhiku.search.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.text.FoldedText;

/**
 * Tells what a policy is about by the words that it uses: in its title they count most,
 * then in the names of its issuers, then in its text, where it begins. Pure.
 */
public final class TopicClassifier {

	private static final TopicWords WORDS = TopicWords.load();

	private static final int MOST = 3;

	private static final double TITLE = 6;

	private static final double ISSUER = 3;

	private static final double MENTION = 0.5;

	/** For a text that speaks of nothing else. */
	private static final double SUBJECT = 3;

	/** What a policy is about is said by then. */
	private static final int TEXT_LENGTH = 3000;

	/** A few words in the text are no topic. */
	private static final double LEAST = 4;

	/** But where there is no other, the issuer alone may tell. */
	private static final double LEAST_OF_ONE = 3;

	/** A topic that is so much weaker than the first is only touched upon. */
	private static final double SHARE = 0.5;

	private TopicClassifier() {
	}

	/** The topics of a policy, the first one first; none where nothing speaks for one. */
	public static List<Topic> classify(@Nullable String title, List<String> issuers, String text) {
		Map<Topic, Double> scores = new HashMap<>();
		if (title != null) {
			addOnce(subject(FoldedText.fold(title)), TITLE, scores);
		}
		issuers.stream().limit(1).forEach((issuer) -> addOnce(FoldedText.fold(issuer), ISSUER, scores));
		addText(FoldedText.fold(text.substring(0, Math.min(TEXT_LENGTH, text.length()))), scores);
		double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		double least = (best < LEAST) ? Math.max(LEAST_OF_ONE, best) : Math.max(LEAST, best * SHARE);
		return scores.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= least)
			.sorted(Map.Entry.<Topic, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry::getKey))
			.limit(MOST)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Without who speaks, which is among the issuers. */
	private static String subject(String title) {
		int about = title.indexOf("关于");
		return (about > 0) ? title.substring(about) : title;
	}

	private static void addOnce(String folded, double weight, Map<Topic, Double> scores) {
		Set<String> seen = new HashSet<>();
		WORDS.find(folded, folded.length(), (word, topics) -> {
			if (seen.add(word)) {
				topics.forEach((topic) -> scores.merge(topic, weight / topics.size(), Double::sum));
			}
		});
	}

	/** The more often the more, but ever less. */
	private static void addText(String folded, Map<Topic, Double> scores) {
		Map<Topic, Double> counts = new HashMap<>();
		WORDS.find(folded, folded.length(),
				(word, topics) -> topics.forEach((topic) -> counts.merge(topic, 1.0 / topics.size(), Double::sum)));
		double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
		counts.forEach((topic, count) -> scores.merge(topic, Math.log1p(count) * (MENTION + SUBJECT * count / all),
				Double::sum));
	}

}

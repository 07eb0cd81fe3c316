package org.zhiku.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A term that a query asks for.
 *
 * @param analysis in whose fields it is found
 * @param loose a pair across the border of two words, such as 业教 in 职业|教育: it helps
 * ranking but alone is no reason to mark a place
 */
public record AskedTerm(Analysis analysis, String term, boolean loose) {

	/**
	 * Question words and particles. Policy documents hardly use them, so they would count
	 * as rare and telling.
	 */
	private static final Set<String> IDLE = Set.of("什么", "哪些", "哪里", "哪个", "哪", "怎么", "怎样", "怎么样", "如何", "是否", "能否",
			"多少", "几", "谁", "吗", "呢", "吧", "请问", "的", "了", "得", "地", "是", "有", "没有", "能", "会", "要", "可以", "不", "需要",
			"个");

	/** The terms of a text, at most so many of each analysis, each once. */
	public static List<AskedTerm> of(String text, int limit) {
		List<Analysis.Token> words = Analysis.WORDS.asked(text, limit);
		List<Analysis.Token> pairs = Analysis.PAIRS.asked(text, limit);
		List<Analysis.Token> idle = words.stream().filter((word) -> IDLE.contains(word.term())).toList();
		if (idle.size() == words.size()) {
			idle = List.of();
		}
		List<AskedTerm> terms = new ArrayList<>();
		for (Analysis.Token word : words) {
			if (!idle.contains(word)) {
				terms.add(new AskedTerm(Analysis.WORDS, word.term(), false));
			}
		}
		for (Analysis.Token pair : pairs) {
			if (idle.stream().noneMatch((word) -> overlap(word, pair))) {
				terms.add(new AskedTerm(Analysis.PAIRS, pair.term(), isLoose(pair, words)));
			}
		}
		return terms.stream().distinct().toList();
	}

	/** Single characters are often a word that smartcn does not know: 楚|怡. */
	private static boolean isLoose(Analysis.Token pair, List<Analysis.Token> words) {
		long cut = words.stream()
			.filter((word) -> overlap(word, pair) && word.end() - word.start() > 1)
			.filter((word) -> word.start() > pair.start() || word.end() < pair.end())
			.count();
		return cut == 2;
	}

	private static boolean overlap(Analysis.Token one, Analysis.Token other) {
		return one.start() < other.end() && other.start() < one.end();
	}

}

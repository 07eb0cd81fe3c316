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

	/** Whether it is a Chinese character alone, which begins pairs. */
	public boolean isCharacter() {
		return this.term.codePointCount(0, this.term.length()) == 1
				&& Character.isIdeographic(this.term.codePointAt(0));
	}

	/** The terms of a text, at most so many of each analysis, each once. */
	public static List<AskedTerm> of(String text, int limit) {
		return occurrences(text, limit).stream().map(Occurrence::term).distinct().toList();
	}

	/** The terms of a text and where each stands, at most so many of each analysis. */
	public static List<Occurrence> occurrences(String text, int limit) {
		List<Analysis.Token> words = Analysis.WORDS.asked(text, limit);
		List<Analysis.Token> pairs = Analysis.PAIRS.asked(text, limit);
		List<Analysis.Token> idle = words.stream().filter((word) -> IDLE.contains(word.term())).toList();
		if (idle.size() == words.size()) {
			idle = List.of();
		}
		List<Occurrence> terms = new ArrayList<>();
		for (Analysis.Token word : words) {
			if (!idle.contains(word)) {
				terms.add(place(Analysis.WORDS, word, false));
			}
		}
		for (Analysis.Token pair : pairs) {
			if (idle.stream().noneMatch((word) -> overlap(word, pair))) {
				terms.add(place(Analysis.PAIRS, pair, isLoose(pair, words)));
			}
		}
		return terms;
	}

	private static Occurrence place(Analysis analysis, Analysis.Token token, boolean loose) {
		return new Occurrence(new AskedTerm(analysis, token.term(), loose), token.start(), token.end());
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

	/** A term and where it stands in the query. */
	public record Occurrence(AskedTerm term, int start, int end) {

		/** Whether all of it lies between these offsets. */
		public boolean isWithin(int from, int to) {
			return from <= this.start && this.end <= to;
		}

		/** Whether any of it lies between these offsets. */
		public boolean touches(int from, int to) {
			return this.start < to && from < this.end;
		}

	}

}

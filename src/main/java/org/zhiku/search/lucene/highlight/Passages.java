package org.zhiku.search.lucene.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Match;

/**
 * Chooses the sentences of a text that show best what matched, and joins what was found
 * as words and as pairs: a reader sees one 职业技能, not three overlapping pieces.
 */
public final class Passages {

	/** A sentence ends here, or with its line. */
	static final CharacterSet SENTENCE_ENDS = CharacterSet.of("。！？；!?;\n\r");

	/** Belongs to the sentence that it follows. */
	static final CharacterSet CLOSING = CharacterSet.of("”’」』）)》");

	/** Where a sentence that is too long may be cut. */
	private static final CharacterSet PAUSES = CharacterSet.of("，、,：: \t　");

	private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score).reversed();

	/** On each side of what matched; beyond it even a sentence is cut. */
	private static final int REACH = 150;

	private final String field;

	private final String text;

	private Passages(String field, String text) {
		this.field = field;
		this.text = text;
	}

	/** The whole of a short text with all its matches; none without a match. */
	public static List<Highlight> whole(String field, String text, List<Mark> marks) {
		List<Match> matches = Marked.of(marks).runs().stream().map(Run::match).toList();
		return matches.isEmpty() ? List.of() : List.of(new Highlight(field, text, 0, text.length(), matches));
	}

	/**
	 * The best passages of a text, the best one first; none overlaps another or says the
	 * same.
	 */
	public static List<Highlight> best(String field, String text, List<Mark> marks, Telling telling, int limit) {
		Passages passages = new Passages(field, text);
		Marked marked = Marked.of(marks);
		List<Ranked> ranked = new ArrayList<>();
		for (Passage passage : passages.group(marked.runs())) {
			ranked.add(new Ranked(passage, telling.score(marked.of(passage))));
		}
		ranked.sort(BEST_FIRST);
		return passages.bestOf(ranked, telling, limit)
			.stream()
			.limit(limit)
			.map((best) -> passages.highlight(best.passage()))
			.toList();
	}

	/**
	 * No passage is worth more than its marks, so that few are looked at as sentences.
	 */
	private List<Ranked> bestOf(List<Ranked> byMarks, Telling telling, int limit) {
		Set<String> said = new HashSet<>();
		List<Ranked> best = new ArrayList<>();
		for (Ranked next : byMarks) {
			if (best.size() >= limit && best.get(limit - 1).score() >= next.score()) {
				break;
			}
			String says = text(next.passage());
			if (said.add(says)) {
				double score = next.score() * telling.worth(says);
				int place = best.size();
				while (place > 0 && best.get(place - 1).score() < score) {
					place--;
				}
				best.add(place, new Ranked(next.passage(), score));
			}
		}
		return best;
	}

	/**
	 * The best passages of a stretch of a text, which do not reach beyond it; offsets
	 * into the whole text.
	 * @param marks those of the whole text
	 */
	public static List<Highlight> within(String field, String text, List<Mark> marks, Telling telling, int start,
			int end, int limit) {
		int stop = Math.min(end, text.length());
		if (start >= stop) {
			return List.of();
		}
		return best(field, text.substring(start, stop), marksWithin(marks, start, stop), telling, limit).stream()
			.map((highlight) -> new Highlight(field, highlight.passage(), start + highlight.start(),
					start + highlight.end(),
					highlight.matches()
						.stream()
						.map((match) -> new Match(start + match.start(), start + match.end()))
						.toList()))
			.toList();
	}

	/** Marks between two offsets of a text, as those of the stretch alone. */
	public static List<Mark> marksWithin(List<Mark> marks, int start, int end) {
		return marks.stream()
			.filter((mark) -> mark.start() >= start && mark.end() <= end)
			.map((mark) -> new Mark(mark.start() - start, mark.end() - start, mark.weight(), mark.term(), mark.loose()))
			.toList();
	}

	private List<Passage> group(List<Run> runs) {
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < runs.size();) {
			int start = sentenceStart(runs.get(i).match().start(), from);
			int end = sentenceEnd(runs.get(i).match().end());
			int next = i + 1;
			while (next < runs.size() && runs.get(next).match().start() < end) {
				if (runs.get(next).match().end() > end) {
					end = sentenceEnd(runs.get(next).match().end());
				}
				next++;
			}
			passages.add(new Passage(start, end, runs.subList(i, next)));
			from = end;
			i = next;
		}
		return passages;
	}

	private int sentenceStart(int match, int from) {
		int least = Math.max(from, match - REACH);
		int pause = least;
		for (int i = match; i > least; i--) {
			char before = this.text.charAt(i - 1);
			if (SENTENCE_ENDS.contains(before)) {
				return skipSpace(i, match);
			}
			if (PAUSES.contains(before)) {
				pause = i;
			}
		}
		return skipSpace((least == from) ? least : whole(pause), match);
	}

	private int sentenceEnd(int match) {
		int most = Math.min(this.text.length(), match + REACH);
		int pause = most;
		for (int i = match; i < most; i++) {
			char character = this.text.charAt(i);
			if (SENTENCE_ENDS.contains(character)) {
				return Character.isWhitespace(character) ? i : afterClosing(i + 1);
			}
			if (PAUSES.contains(character)) {
				pause = i + 1;
			}
		}
		return (most == this.text.length()) ? most : whole(pause);
	}

	private int afterClosing(int end) {
		int after = end;
		while (after < this.text.length() && CLOSING.contains(this.text.charAt(after))) {
			after++;
		}
		return after;
	}

	private int skipSpace(int start, int match) {
		int begin = Math.min(match, (start > 0) ? afterClosing(start) : start);
		while (begin < match && Character.isWhitespace(this.text.charAt(begin))) {
			begin++;
		}
		return begin;
	}

	/** Not between the halves of a surrogate pair. */
	private int whole(int offset) {
		boolean inside = offset > 0 && offset < this.text.length() && Character.isLowSurrogate(this.text.charAt(offset))
				&& Character.isHighSurrogate(this.text.charAt(offset - 1));
		return inside ? offset - 1 : offset;
	}

	private String text(Passage passage) {
		return this.text.substring(passage.start(), passage.end());
	}

	private Highlight highlight(Passage passage) {
		return new Highlight(this.field, text(passage), passage.start(), passage.end(),
				passage.runs().stream().map(Run::match).toList());
	}

	/**
	 * Marks in their order, and the runs of those that overlap or touch. Runs of loose
	 * marks alone are left out of both, so that the marks of neighbouring runs are
	 * neighbours.
	 */
	private record Marked(List<Mark> marks, List<Run> runs) {

		private static Marked of(List<Mark> marks) {
			List<Mark> sorted = byStart(marks);
			List<Mark> kept = new ArrayList<>(sorted.size());
			List<Run> runs = new ArrayList<>();
			for (int i = 0; i < sorted.size();) {
				int end = sorted.get(i).end();
				boolean loose = sorted.get(i).loose();
				int next = i + 1;
				while (next < sorted.size() && sorted.get(next).start() <= end) {
					end = Math.max(end, sorted.get(next).end());
					loose &= sorted.get(next).loose();
					next++;
				}
				if (!loose) {
					runs.add(new Run(new Match(sorted.get(i).start(), end), kept.size(), kept.size() + next - i));
					kept.addAll(sorted.subList(i, next));
				}
				i = next;
			}
			return new Marked(kept, runs);
		}

		/** By numbers, since a common term is marked hundreds of times in a long text. */
		private static List<Mark> byStart(List<Mark> marks) {
			long[] starts = new long[marks.size()];
			for (int i = 0; i < starts.length; i++) {
				starts[i] = (long) marks.get(i).start() << Integer.SIZE | i;
			}
			Arrays.sort(starts);
			List<Mark> sorted = new ArrayList<>(starts.length);
			for (long start : starts) {
				sorted.add(marks.get((int) start));
			}
			return sorted;
		}

		private List<Mark> of(Passage passage) {
			return this.marks.subList(passage.runs().getFirst().from(), passage.runs().getLast().to());
		}

	}

	/**
	 * Marks that touch.
	 *
	 * @param from the number of the first of them
	 * @param to the number after the last one's
	 */
	private record Run(Match match, int from, int to) {
	}

	private record Passage(int start, int end, List<Run> runs) {
	}

	private record Ranked(Passage passage, double score) {
	}

}

package org.zhiku.search.lucene.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Match;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTests {

	@Test
	void joinsMarksThatTouch() {
		String text = "提升职业技能。";
		List<Highlight> found = Passages.best("text", text, List.of(mark(2, 4), mark(3, 5), mark(4, 6)), 3);
		assertThat(found).containsExactly(new Highlight("text", text, 0, 7, List.of(new Match(2, 6))));
	}

	@Test
	void takesWholeSentencesWithTheirClosingQuote() {
		String text = "他说：“先办学。”再改革。";
		assertThat(Passages.best("text", text, List.of(mark(5, 7)), 3)).extracting(Highlight::passage)
			.containsExactly("他说：“先办学。”");
		assertThat(Passages.best("text", text, List.of(mark(10, 12)), 3)).extracting(Highlight::passage)
			.containsExactly("再改革。");
	}

	@Test
	void prefersTheSentenceWithMoreOfTheTerms() {
		String text = "职业。职业职业职业。职业技能。";
		List<Mark> marks = List.of(mark(0, 2, 0), mark(3, 5, 0), mark(5, 7, 0), mark(7, 9, 0), mark(10, 12, 0),
				mark(12, 14, 1));
		assertThat(Passages.best("text", text, marks, 2)).extracting(Highlight::passage)
			.containsExactly("职业技能。", "职业职业职业。");
	}

	@Test
	void aSentenceWithoutEndIsCutAtAPause() {
		String text = "很".repeat(140) + "，" + "长".repeat(100) + "职业" + "长".repeat(100) + "，" + "很".repeat(500);
		Highlight found = Passages.best("text", text, List.of(mark(241, 243)), 1).getFirst();
		assertThat(found.passage()).isEqualTo("长".repeat(100) + "职业" + "长".repeat(100) + "，");
	}

	@Test
	void aLooseMarkAloneIsNone() {
		assertThat(Passages.best("text", "农业教师", List.of(new Mark(1, 3, 1, 0, true)), 1)).isEmpty();
		assertThat(Passages.whole("title", "农业教师", List.of(new Mark(1, 3, 1, 0, true)))).isEmpty();
	}

	@Test
	void whateverIsMarkedPassagesAreExactAndApart() {
		Random random = new Random(7);
		String alphabet = "职业。，\n 😀”；ab";
		for (int round = 0; round < 500; round++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(600); i >= 0; i--) {
				text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length() - 1)));
			}
			List<Mark> marks = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				int start = random.nextInt(text.length() + 1);
				marks.add(new Mark(start, Math.min(text.length(), start + random.nextInt(4)), 1, i, false));
			}
			check(text.toString(), Passages.best("text", text.toString(), marks, 100));
		}
	}

	private static void check(String text, List<Highlight> found) {
		boolean[] taken = new boolean[text.length() + 1];
		for (Highlight highlight : found) {
			assertThat(text.substring(highlight.start(), highlight.end())).isEqualTo(highlight.passage());
			for (int i = highlight.start(); i < highlight.end(); i++) {
				assertThat(taken[i]).isFalse();
				taken[i] = true;
			}
			int last = -1;
			for (Match match : highlight.matches()) {
				assertThat(match.start()).isGreaterThan(last).isGreaterThanOrEqualTo(highlight.start());
				assertThat(match.end()).isBetween(match.start(), highlight.end());
				last = match.end();
			}
		}
	}

	private static Mark mark(int start, int end) {
		return mark(start, end, 0);
	}

	private static Mark mark(int start, int end, int term) {
		return new Mark(start, end, 1, term, false);
	}

}

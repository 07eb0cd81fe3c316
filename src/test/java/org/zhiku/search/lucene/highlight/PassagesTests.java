package org.zhiku.search.lucene.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTests {

	private static final Telling PLAIN = telling(concept(wording(1, "零")), concept(wording(1, "壹")));

	@Test
	void joinsMarksThatTouch() {
		String text = "提升职业技能。";
		List<Highlight> found = Passages.best("text", text, List.of(mark(2, 4), mark(3, 5), mark(4, 6)), PLAIN, 3);
		assertThat(found).containsExactly(new Highlight("text", text, 0, 7, List.of(new Match(2, 6))));
	}

	@Test
	void takesWholeSentencesWithTheirClosingQuote() {
		String text = "他说：“先办学。”再改革。";
		assertThat(Passages.best("text", text, List.of(mark(5, 7)), PLAIN, 3)).extracting(Highlight::passage)
			.containsExactly("他说：“先办学。”");
		assertThat(Passages.best("text", text, List.of(mark(10, 12)), PLAIN, 3)).extracting(Highlight::passage)
			.containsExactly("再改革。");
	}

	@Test
	void prefersTheSentenceWithMoreOfTheTerms() {
		String text = "职业。职业职业职业。职业技能。";
		List<Mark> marks = List.of(mark(0, 2, 0), mark(3, 5, 0), mark(5, 7, 0), mark(7, 9, 0), mark(10, 12, 0),
				mark(12, 14, 1));
		assertThat(Passages.best("text", text, marks, PLAIN, 2)).extracting(Highlight::passage)
			.containsExactly("职业技能。", "职业职业职业。");
	}

	@Test
	void aSentenceWithTwoOfTheTermsIsBeforeOneThatRepeatsTheRarerOne() {
		String text = "职业职业职业职业职业。职业技能。";
		List<Mark> marks = List.of(new Mark(0, 2, 8, 0, false), new Mark(2, 4, 8, 0, false),
				new Mark(4, 6, 8, 0, false), new Mark(6, 8, 8, 0, false), new Mark(8, 10, 8, 0, false),
				new Mark(11, 13, 8, 0, false), new Mark(13, 15, 1, 1, false));
		assertThat(Passages.best("text", text, marks, PLAIN, 1)).extracting(Highlight::passage)
			.containsExactly("职业技能。");
	}

	@Test
	void theRarerTermTellsMore() {
		String text = "工作。楚怡。";
		List<Mark> marks = List.of(new Mark(0, 2, 0.5, 0, false), new Mark(3, 5, 7, 1, false));
		assertThat(Passages.best("text", text, marks, PLAIN, 1)).extracting(Highlight::passage).containsExactly("楚怡。");
	}

	@Test
	void howeverManyOtherWordingsThereAreWhatWasTypedIsBeforeThem() {
		Telling telling = telling(concept(wording(1, "看病"), wording(0.6, "医疗", "疗保"), wording(0.6, "就医")),
				concept(wording(1, "老人")));
		String text = "医疗保障和就医。老人。老人看病。";
		List<Mark> marks = List.of(mark(0, 2, 1), mark(1, 3, 2), mark(5, 7, 3), mark(8, 10, 4), mark(11, 13, 4),
				mark(13, 15, 0));
		assertThat(Passages.best("text", text, marks, telling, 3)).extracting(Highlight::passage)
			.containsExactly("老人看病。", "医疗保障和就医。", "老人。");
		assertThat(Passages.best("text", "医疗。看病。", List.of(mark(0, 2, 1), mark(3, 5, 0)), telling, 1))
			.extracting(Highlight::passage)
			.containsExactly("看病。");
	}

	@Test
	void aSentenceIsBeforeAHeadingAndBothBeforeTheTitle() {
		String text = "关于发展\n职业教育的通知\n一、职业教育\n推进职业教育。";
		List<Mark> marks = List.of(mark(5, 7, 0), mark(7, 9, 1), mark(15, 17, 0), mark(17, 19, 1), mark(22, 24, 0),
				mark(24, 26, 1));
		assertThat(Passages.best("text", text, marks, PLAIN.beside("关于发展职业教育的通知"), 3)).extracting(Highlight::passage)
			.containsExactly("推进职业教育。", "一、职业教育", "职业教育的通知");
		assertThat(Passages.best("text", "培训。\n职业教育", List.of(mark(0, 2, 2), mark(4, 6, 0), mark(6, 8, 1)), PLAIN, 1))
			.extracting(Highlight::passage)
			.containsExactly("职业教育");
	}

	@Test
	void howADocumentIsHandedOnIsAfterWhatItSays() {
		String text = "《职业教育方案》已经省政府同意，现印发给你们，请认真贯彻执行。职业学校。";
		List<Mark> marks = List.of(mark(1, 3, 0), mark(3, 5, 1), mark(31, 33, 0));
		assertThat(Passages.best("text", text, marks, PLAIN, 1)).extracting(Highlight::passage)
			.containsExactly("职业学校。");
	}

	@Test
	void whatTheTextRepeatsIsShownOnce() {
		List<Mark> marks = List.of(mark(0, 2, 0), mark(3, 5, 0), mark(6, 8, 0));
		assertThat(Passages.best("text", "职业。职业。职业教育。", marks, PLAIN, 3)).extracting(Highlight::passage)
			.containsExactly("职业。", "职业教育。");
	}

	@Test
	void aSentenceWithoutEndIsCutAtAPause() {
		String text = "很".repeat(140) + "，" + "长".repeat(100) + "职业" + "长".repeat(100) + "，" + "很".repeat(500);
		Highlight found = Passages.best("text", text, List.of(mark(241, 243)), PLAIN, 1).getFirst();
		assertThat(found.passage()).isEqualTo("长".repeat(100) + "职业" + "长".repeat(100) + "，");
	}

	@Test
	void aLooseMarkAloneIsNone() {
		assertThat(Passages.best("text", "农业教师", List.of(new Mark(1, 3, 1, 0, true)), PLAIN, 1)).isEmpty();
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
			check(text.toString(), Passages.best("text", text.toString(), marks, PLAIN, 100));
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

	/** Of terms that are numbered in the order in which they come here. */
	private static Telling telling(Sought.Concept... concepts) {
		List<AskedTerm> terms = Stream.of(concepts)
			.flatMap((concept) -> concept.wordings().stream())
			.flatMap((wording) -> wording.terms().stream())
			.toList();
		return Telling.of(new Sought(terms, List.of(concepts)));
	}

	private static Sought.Concept concept(Sought.Wording... wordings) {
		return new Sought.Concept(List.of(wordings));
	}

	private static Sought.Wording wording(double weight, String... terms) {
		return new Sought.Wording(Stream.of(terms).map((term) -> new AskedTerm(Analysis.PAIRS, term, false)).toList(),
				weight, terms.length > 1);
	}

	private static Mark mark(int start, int end) {
		return mark(start, end, 0);
	}

	private static Mark mark(int start, int end, int term) {
		return new Mark(start, end, 1, term, false);
	}

}

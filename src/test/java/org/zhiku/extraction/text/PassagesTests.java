package org.zhiku.extraction.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked up once for a text says the same as looking each time. */
class PassagesTests {

	private static final WordList WORDS = WordList.of("甲 甲乙 乙丙丁 丁");

	@ParameterizedTest
	@ValueSource(strings = { "", "甲", "，。，", "建设甲乙，丙丁。到年底\n建成甲，乙丙丁；完成。", "甲乙丙丁，\n \n；甲", "没有停顿的很长的文字甲乙丙丁" })
	void cutTheSamePassages(String piece) {
		for (String text : List.of(piece, piece.repeat(40))) {
			Passages passages = new Passages(text);
			for (int start = 0; start <= text.length(); start++) {
				for (int end = start; end <= Math.min(text.length(), start + 3); end++) {
					Passage once = passages.around(start, end);
					Passage each = Passage.around(text, start, end);
					assertThat(List.of(once.sentenceStart(), once.clauseStart(), once.clauseEnd(), once.sentenceEnd()))
						.isEqualTo(List.of(each.sentenceStart(), each.clauseStart(), each.clauseEnd(),
								each.sentenceEnd()));
				}
			}
		}
	}

	@Test
	void findTheSameWords() {
		String text = "乙甲乙丙丁甲丙丁乙丙甲";
		WordIndex index = new WordIndex(text);
		for (int from = 0; from <= text.length(); from++) {
			for (int to = from; to <= text.length(); to++) {
				assertThat(index.occursIn(WORDS, from, to)).isEqualTo(WORDS.occursIn(text, from, to));
			}
		}
	}

}

package org.zhiku.search.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTests {

	@ParameterizedTest
	@CsvSource({ "職業教育,职业教育", "ＰＰＰ,ppp", "２０２３,2023", "乾隆,乾隆", "乾县,乾县", "乾旱,干旱", "餅乾,饼干", "㈱,(株)", "㎞,km", "ｶﾞ,ガ",
			"e\u0301,é", "𝟓,5", "\uf900,岂", "ß,ß" })
	void foldsFormsOfTheSameCharacter(String original, String folded) {
		assertThat(FoldedText.fold(original)).isEqualTo(folded);
	}

	@Test
	void foldingAFoldedTextChangesNothing() {
		String once = FoldedText.fold("職業①教育ＰＰＰ㈱乾隆餘\ufb01𠮷");
		assertThat(FoldedText.fold(once)).isEqualTo(once);
	}

	@Test
	void invisibleCharactersDisappear() {
		FoldedText text = FoldedText.of("\ufeff职\u200b业\u00ad");
		assertThat(text.value()).isEqualTo("职业");
		assertThat(text.startOf(0)).isEqualTo(1);
		assertThat(text.startOf(1)).isEqualTo(3);
		assertThat(text.endOf(2)).isEqualTo(5);
	}

	@Test
	void everyOffsetLeadsBack() {
		FoldedText text = FoldedText.of("a㈱𝟓b");
		assertThat(text.value()).isEqualTo("a(株)5b");
		int[] starts = { 0, 1, 1, 1, 2, 4, 5 };
		int[] ends = { 0, 1, 2, 2, 2, 4, 5 };
		for (int i = 0; i < starts.length; i++) {
			assertThat(text.startOf(i)).as("start " + i).isEqualTo(starts[i]);
			assertThat(text.endOf(i)).as("end " + i).isEqualTo(ends[i]);
		}
	}

	@Test
	void aTextThatNeedsNoFoldingKeepsItsOffsets() {
		FoldedText text = FoldedText.of("职业");
		assertThat(text.startOf(0)).isZero();
		assertThat(text.endOf(2)).isEqualTo(2);
		assertThat(text.endOf(99)).isEqualTo(2);
	}

	@Test
	void anItemNumberDoesNotJoinAYear() {
		assertThat(FoldedText.fold("①2025年")).isEqualTo(" 1 2025年");
	}

	@Test
	void halvesOfCharactersAndEndlessMarksAreTaken() {
		assertThat(FoldedText.fold("\ud800a\udc00")).hasSize(3);
		assertThat(FoldedText.fold("a" + "\u0301".repeat(10_000))).isNotEmpty();
		assertThat(FoldedText.fold("")).isEmpty();
	}

}

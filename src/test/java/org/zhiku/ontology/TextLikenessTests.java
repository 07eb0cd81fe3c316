package org.zhiku.ontology;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextLikenessTests {

	private static final String TEXT = text(0, 300);

	@Test
	void aCopyWithOtherSpacesPunctuationAndFurnitureIsACopy() {
		assertThat(TextLikeness.areCopies(TEXT, "首页 > 政策\n" + TEXT.replace("，", " ,\n") + "\n打印本页")).isTrue();
	}

	@Test
	void aCopyThatIsCutOffIsACopy() {
		assertThat(TextLikeness.areCopies(TEXT, TEXT.substring(0, 400))).isTrue();
	}

	@Test
	void aCopyWithCorrectionsIsACopy() {
		assertThat(TextLikeness.areCopies(TEXT, TEXT.replace("第7", "第七"))).isTrue();
	}

	@Test
	void documentsThatShareSomePhrasesAreTwo() {
		assertThat(TextLikeness.areCopies(TEXT, text(250, 600))).isFalse();
	}

	@Test
	void shortAndEmptyTextsAreCopiesOnlyOfThemselves() {
		assertThat(TextLikeness.areCopies("甲", "甲")).isTrue();
		assertThat(TextLikeness.areCopies("甲", "乙")).isFalse();
		assertThat(TextLikeness.areCopies("", TEXT)).isFalse();
	}

	private static String text(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((i) -> "第" + i + "项" + (char) (0x4E00 + i * 37 % 20000) + (char) (0x4E00 + i * 101 % 20000))
			.collect(Collectors.joining("，"));
	}

}

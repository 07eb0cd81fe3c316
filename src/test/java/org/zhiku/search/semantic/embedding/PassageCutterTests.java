package org.zhiku.search.semantic.embedding;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageCutterTests {

	@Test
	void theTitleComesFirst() {
		List<Passage> passages = cut("关于养老服务的通知", "各市人民政府：");
		assertThat(passages).extracting(Passage::field).containsExactly("title", "text");
		assertThat(passages).extracting(Passage::order).containsExactly(0, 1);
	}

	@Test
	void everyPassageIsAStretchOfTheText() {
		String text = ("一、总体要求\n" + "坚持就业优先，完善政策体系。".repeat(20) + "\n\n（二）" + "没有句号的长段落".repeat(80)).repeat(2);
		int end = 0;
		for (Passage passage : cut(null, text)) {
			assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.text());
			assertThat(passage.start()).isGreaterThanOrEqualTo(end);
			assertThat(passage.text().length()).isLessThanOrEqualTo(240);
			end = passage.end();
		}
		assertThat(end).isEqualTo(text.length());
	}

	@Test
	void passagesEndWithSentencesWhereTheseAreShortEnough() {
		List<Passage> passages = cut(null, "坚持就业优先，完善政策体系。".repeat(30));
		assertThat(passages.subList(0, passages.size() - 1)).hasSizeGreaterThan(2)
			.allMatch((passage) -> passage.text().endsWith("。"));
	}

	@Test
	void keepsSurrogatePairsWhole() {
		for (Passage passage : cut(null, "x" + "𠀀".repeat(300))) {
			assertThat(passage.text().codePoints()).noneMatch((codePoint) -> codePoint < 0x10000 && codePoint != 'x');
		}
	}

	@Test
	void readsNoMoreThanItShall() {
		assertThat(PassageCutter.cut("通知", "坚持就业优先，完善政策体系。".repeat(100), 3)).hasSize(4);
	}

	@Test
	void whatSaysNothingIsLeftOut() {
		assertThat(cut(null, "－1－\n------\n" + " ".repeat(300))).isEmpty();
		assertThat(cut(" ", "")).isEmpty();
	}

	private static List<Passage> cut(String title, String text) {
		return PassageCutter.cut(title, text, 100);
	}

}

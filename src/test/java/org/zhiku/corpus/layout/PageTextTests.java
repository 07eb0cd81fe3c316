package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of 600 by 800 with text of size 10 from 100 to 500: forty characters to a line.
 */
class PageTextTests {

	private static final String FULL = "坚持以习近平新时代中国特色社会主义思想为指导全面贯彻党的二十大精神深入推进职业教育改革";

	private final List<Glyph> glyphs = new ArrayList<>();

	private final List<Ruling> rulings = new ArrayList<>();

	@Test
	void joinsAFullLineWithTheNext() {
		set(120, 100, FULL.substring(0, 38));
		set(100, 120, "，培养人才。");
		set(120, 140, "另起一段。");
		assertThat(text()).isEqualTo(FULL.substring(0, 38) + "，培养人才。\n另起一段。\n");
	}

	@Test
	void aLineWithRoomForTheNextWordEndsAParagraph() {
		set(100, 100, FULL.substring(0, 40));
		set(100, 120, FULL.substring(0, 20));
		set(100, 140, FULL.substring(0, 40));
		set(100, 160, "完");
		String full = FULL.substring(0, 40);
		assertThat(text()).isEqualTo(full + FULL.substring(0, 20) + "\n" + full + "完\n");
	}

	@Test
	void anItemAfterAFullSentenceBeginsAParagraph() {
		set(100, 100, FULL.substring(0, 39) + "。");
		set(100, 120, "（一）建设基地");
		set(100, 140, FULL.substring(0, 40));
		set(100, 160, "2.培养人才");
		set(100, 180, FULL.substring(0, 39) + "（");
		set(100, 200, "一）和（二）");
		String full = FULL.substring(0, 40);
		assertThat(text()).isEqualTo(
				FULL.substring(0, 39) + "。\n（一）建设基地\n" + full + "\n2.培养人才\n" + FULL.substring(0, 39) + "（一）和（二）\n");
	}

	@Test
	void aNumberThatIsBrokenIsOneAndWordsStayApart() {
		set(100, 100, FULL.substring(0, 39) + "3");
		set(100, 120, "6号文件");
		set(100, 140, "The quick brown fox jumps over the lazy dog and then it runs off to the wide");
		set(100, 160, "open field.");
		assertThat(text()).contains("36号文件\n").contains("the wide open field.");
	}

	@Test
	void aLongTitleOverTwoLinesIsOneAndNamesUnderEachOtherAreNot() {
		set(130, 60, FULL.substring(0, 17) + FULL.substring(0, 17));
		set(265, 80, "实施方案的通知");
		set(270, 110, "湖南省教育厅");
		set(270, 130, "湖南省财政厅");
		body();
		assertThat(text()).startsWith(FULL.substring(0, 17) + FULL.substring(0, 17) + "实施方案的通知\n湖南省教育厅\n湖南省财政厅\n");
	}

	@Test
	void readsTheLeftColumnBeforeTheRight() {
		for (int i = 0; i < 15; i++) {
			set(60, 100 + 20 * i, ("左" + "一二三四五六七八九十甲乙丙丁戊".charAt(i)) + FULL.substring(0, 20));
			set(320, 105 + 20 * i, ("右" + "一二三四五六七八九十甲乙丙丁戊".charAt(i)) + FULL.substring(0, 20));
		}
		String text = text();
		assertThat(text.indexOf("左戊")).isLessThan(text.indexOf("右一")).isPositive();
		assertThat(text).contains(FULL.substring(0, 20) + "左二" + FULL.substring(0, 20));
	}

	@Test
	void boldThatIsDrawnTwiceIsReadOnce() {
		set(100, 100, "总体要求");
		set(100.4, 100, "总体要求");
		assertThat(text()).isEqualTo("总体要求\n");
	}

	@Test
	void evenSpacingIsNoSpacesAndAWideGapIsOne() {
		for (int i = 0; i < 6; i++) {
			this.glyphs.add(new Glyph("湖南省教育厅".substring(i, i + 1), 100 + 18 * i, 100, 10, 10));
		}
		set(100, 120, "教育部");
		set(145, 120, "财政部");
		assertThat(text()).isEqualTo("湖南省教育厅\n教育部 财政部\n");
	}

	@Test
	void cellsThatAreMergedStandInTheFirstRow() {
		for (double y : new double[] { 100, 140, 180 }) {
			this.rulings.add(new Ruling((y == 140) ? 200 : 100, y, 400, y));
		}
		for (double x : new double[] { 100, 200, 400 }) {
			this.rulings.add(new Ruling(x, 100, x, 180));
		}
		set(110, 140, "教育");
		set(210, 120, "建设基地");
		set(210, 160, "培养人才");
		assertThat(text()).isEqualTo("教育\t建设基地\n\t培养人才\n");
	}

	@Test
	void linesWithTheSameGapsAreATableWithoutRulings() {
		for (int i = 0; i < 4; i++) {
			set(100, 100 + 20 * i, "建设" + i);
			set(250, 100 + 20 * i, "教育局");
			set(400, 100 + 20 * i, "年底");
		}
		assertThat(text()).isEqualTo("建设0\t教育局\t年底\n建设1\t教育局\t年底\n建设2\t教育局\t年底\n建设3\t教育局\t年底\n");
	}

	@Test
	void aTableInABoxIsNoGridAndManyLinesAreADrawing() {
		this.rulings.add(new Ruling(100, 100, 400, 100));
		this.rulings.add(new Ruling(100, 200, 400, 200));
		this.rulings.add(new Ruling(100, 100, 100, 200));
		this.rulings.add(new Ruling(400, 100, 400, 200));
		for (int i = 0; i < 4000; i++) {
			this.rulings.add(new Ruling(i % 600, 300, i % 600, 400));
		}
		set(120, 150, "专栏");
		assertThat(text()).isEqualTo("专栏\n");
	}

	private void body() {
		for (int i = 0; i < 5; i++) {
			set(100, 300 + 20 * i, FULL.substring(0, 40));
		}
	}

	/** Latin characters are half as wide. */
	private void set(double x, double y, String text) {
		double at = x;
		for (char c : text.toCharArray()) {
			double width = (c < 128) ? 5 : 10;
			this.glyphs.add(new Glyph(String.valueOf(c), at, y, width, 10));
			at += width;
		}
	}

	private String text() {
		PageText text = new PageText();
		text.add(new Page(600, 800, this.glyphs, this.rulings));
		return text.text();
	}

}

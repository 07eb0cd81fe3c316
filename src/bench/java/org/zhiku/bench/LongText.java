package org.zhiku.bench;

import java.util.function.IntFunction;

/**
 * Texts of any length: one that a ministry might write, and shapes that make careless
 * expressions run away.
 */
enum LongText {

	/** A plan with numbered items, notes, targets and citations. */
	PLAN((number) -> number + ".建设示范基地。到2027年，全省建设" + (number % 90 + 10) + "个以上示范基地，覆盖率达到" + (number % 50 + 40)
			+ "%，按照《关于加强基地建设的意见》（湘政发〔2021〕" + (number % 40 + 1) + "号）执行。（省教育厅牵头，省财政厅、省人力资源社会保障厅配合）\n"),

	/** A law without an end. */
	ARTICLES((number) -> "第" + number + "条　县级以上地方人民政府应当加强领导，统筹协调，有关部门按照职责分工负责。\n"),

	/** No sentence ends. */
	ONE_SENTENCE((number) -> "加强统筹协调，完善工作机制，"),

	/** Nothing but shares. */
	PERCENTAGES((number) -> "20%"),

	/** Notes that open and never close. */
	OPEN_BRACKETS((number) -> "（责任单位："),

	/** Titles that open and never close. */
	OPEN_TITLES((number) -> "《关于"),

	/** Nothing but dates. */
	DATES((number) -> "到2025年底前"),

	/** Lines without anything. */
	BLANK_LINES((number) -> "\u3000\n");

	private final IntFunction<String> part;

	LongText(IntFunction<String> part) {
		this.part = part;
	}

	/** At least so many characters. */
	String of(int characters) {
		StringBuilder text = new StringBuilder("湖南省人民政府关于印发示范基地建设规划的通知\n湘政发〔2022〕3号\n");
		for (int number = 1; text.length() < characters; number++) {
			text.append(this.part.apply(number));
		}
		return text.toString();
	}

}

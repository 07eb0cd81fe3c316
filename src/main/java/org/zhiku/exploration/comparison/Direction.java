package org.zhiku.exploration.comparison;

import java.util.regex.Pattern;

/** Whether a number says how much more, how much less, or how much in all. */
enum Direction {

	MORE, LESS, WHOLE;

	private static final Pattern LESS_WORDS = Pattern.compile("下降|降低|减少|压减|削减|缩减|压缩|降幅|再压|退出|淘汰");

	private static final Pattern MORE_WORDS = Pattern.compile("增长|增加|增速|增幅|新增|新建|提高|提升|扩大");

	/** 提高到、降至 and the like name the level that is reached. */
	private static final Pattern LEVEL_WORDS = Pattern
		.compile("(提高|提升|增加|增长|扩大|下降|降低|减少|压减|缩短|压缩|降)(到|至|为)|达到?|累计|总[数量]|余额|保有量");

	boolean isLess() {
		return this == LESS;
	}

	static Direction of(String quote) {
		if (LEVEL_WORDS.matcher(quote).find()) {
			return WHOLE;
		}
		if (LESS_WORDS.matcher(quote).find()) {
			return LESS;
		}
		return MORE_WORDS.matcher(quote).find() ? MORE : WHOLE;
	}

}

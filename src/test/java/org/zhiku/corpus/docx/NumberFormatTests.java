package org.zhiku.corpus.docx;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberFormatTests {

	@ParameterizedTest
	@CsvSource({ "decimal, 12, 12", "decimalZero, 7, 07", "chineseCounting, 1, 一", "chineseCounting, 10, 十",
			"chineseCounting, 11, 十一", "chineseCounting, 20, 二十", "chineseCounting, 35, 三十五",
			"chineseCounting, 101, 一〇一", "chineseCountingThousand, 10, 十", "chineseCountingThousand, 101, 一百零一",
			"chineseCountingThousand, 110, 一百一十", "chineseCountingThousand, 1001, 一千零一", "japaneseCounting, 21, 二十一",
			"ideographDigital, 10, 一〇", "ideographDigital, 23, 二三", "chineseLegalSimplified, 12, 壹拾贰",
			"ideographTraditional, 3, 丙", "ideographTraditional, 11, 11", "ideographZodiac, 12, 亥",
			"ideographZodiacTraditional, 1, 甲子", "ideographZodiacTraditional, 61, 甲子", "decimalEnclosedCircle, 1, ①",
			"decimalEnclosedCircle, 20, ⑳", "decimalEnclosedCircle, 21, 21", "decimalEnclosedCircleChinese, 3, ③",
			"decimalEnclosedParen, 2, ⑵", "decimalEnclosedFullstop, 4, ⒋", "ideographEnclosedCircle, 10, ㊉",
			"decimalFullWidth, 12, １２", "upperRoman, 4, IV", "lowerRoman, 19, xix", "upperLetter, 27, AA",
			"lowerLetter, 2, b", "numberInDash, 3, - 3 -", "none, 3, ''", "unheardOf, 3, 3",
			"chineseCountingThousand, 0, 0", "chineseLegalSimplified, -1, -1", "ideographDigital, -1, -一" })
	void writesNumbersAsWordDoes(String format, int number, String written) {
		assertThat(NumberFormat.format(format, number)).isEqualTo(written);
	}

}

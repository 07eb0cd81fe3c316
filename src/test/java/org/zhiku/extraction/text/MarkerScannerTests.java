package org.zhiku.extraction.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks like a marker, form by form. */
class MarkerScannerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			一、加强领导            | HAN              | 1  | 一、
			二十三、加强领导        | HAN              | 23 | 二十三、
			（十二）加强领导        | HAN_PAREN        | 12 | （十二）
			(一)加强领导            | HAN_PAREN        | 1  | (一)
			( 二) 加强领导          | HAN_PAREN        | 2  | ( 二)
			㈢加强领导              | HAN_PAREN        | 3  | ㈢
			1.加强领导              | DIGIT            | 1  | 1.
			１２．加强领导          | DIGIT            | 12 | １２．
			3、加强领导             | DIGIT            | 3  | 3、
			⒋加强领导              | DIGIT            | 4  | ⒋
			17.2023年2月底前完成    | DIGIT            | 17 | 17.
			（2）加强领导           | DIGIT_PAREN      | 2  | （2）
			⑵加强领导              | DIGIT_PAREN      | 2  | ⑵
			3）加强领导             | DIGIT_HALF_PAREN | 3  | 3）
			①加强领导              | CIRCLE           | 1  | ①
			第一百二十条 应当加强   | ARTICLE          | 120 | 第一百二十条
			第 12 条 应当加强       | ARTICLE          | 12 | 第 12 条
			第五条项目应当加强      | ARTICLE          | 5  | 第五条
			第三章 附则             | CHAPTER          | 3  | 第三章
			第二部分 措施           | PART             | 2  | 第二部分
			""")
	void readsKindNumberAndExtent(String text, MarkerKind kind, int number, String written) {
		Marker marker = MarkerScanner.scan(text).getFirst();
		assertThat(marker.kind()).isEqualTo(kind);
		assertThat(marker.number()).isEqualTo(number);
		assertThat(text.substring(marker.start(), marker.end())).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.2万亿元", "2023年3月1日", "（2023）", "附件1.申请表", "表2.指标", "一、二等奖", "第三条规定的程序", "第二条、第五条",
			"第五条第（三）项", "2023.5", "GB/T1.1", "按照（一）、（二）", "12345热线", "1000.5元" })
	void takesNoMarkerFrom(String text) {
		assertThat(MarkerScanner.scan(text)).isEmpty();
	}

	@Test
	void knowsHowWellAPlaceFits() {
		List<Marker> markers = MarkerScanner.scan("一、甲。（一）乙；（二）丙（三）丁");
		assertThat(markers).extracting(Marker::place)
			.containsExactly(Marker.Place.LINE_START, Marker.Place.SENTENCE_START, Marker.Place.CLAUSE_START,
					Marker.Place.GLUED);
	}

	@Test
	void survivesEndlessNumerals() {
		assertThat(MarkerScanner.scan("1".repeat(200_000))).isEmpty();
		assertThat(MarkerScanner.scan("一".repeat(200_000))).isEmpty();
		assertThat(MarkerScanner.scan("")).isEmpty();
	}

}

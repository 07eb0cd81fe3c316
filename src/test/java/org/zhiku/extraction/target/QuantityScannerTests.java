package org.zhiku.extraction.target;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.ontology.Comparator;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers and their units, text by text. */
class QuantityScannerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			建设20个基地        | 20            | 个     | EXACTLY
			建设２０个基地      | 20            | 个     | EXACTLY
			建设1,200家企业     | 1200          | 家     | EXACTLY
			培训10万人次        | 100000        | 人次   | EXACTLY
			收入1.2万亿元       | 1200000000000 | 元     | EXACTLY
			超过80%             | 80            | %      | AT_LEAST
			达到80％以上        | 80            | %      | AT_LEAST
			提高2.5个百分点     | 2.5           | 个百分点 | EXACTLY
			百分之十五左右      | 15            | %      | ABOUT
			增长百分之十四点七  | 14.7          | %      | EXACTLY
			增长百分之四到五    | 4             | %      | AT_LEAST
			占总数一半以上      | 50            | %      | AT_LEAST
			产能一万二千亿斤    | 1200000000000 | 斤     | EXACTLY
			降至1.3以下。       | 1.3           | ''     | AT_MOST
			打造3—5个平台       | 3             | 个     | AT_LEAST
			培训3—5万人         | 30000         | 人     | AT_LEAST
			引进三五家企业      | 3             | 家     | AT_LEAST
			培育十家企业        | 10            | 家     | EXACTLY
			培育二十三家企业    | 23            | 家     | EXACTLY
			建设两个中心        | 2             | 个     | EXACTLY
			培训8300多万人次    | 83000000      | 人次   | AT_LEAST
			缩小到1.5∶1左右     | 1.5           | ''     | ABOUT
			控制在5.5%以内      | 5.5           | %      | AT_MOST
			控制在5.5%左右      | 5.5           | %      | ABOUT
			不少于50家          | 50            | 家     | AT_LEAST
			不超过3家           | 3             | 家     | AT_MOST
			约100家             | 100           | 家     | ABOUT
			用户数突破3000万。  | 30000000      | ''     | AT_LEAST
			装机1000千瓦        | 1000          | 千瓦   | EXACTLY
			""")
	void readsValueUnitAndBound(String text, BigDecimal value, String unit, Comparator comparator) {
		Quantity quantity = QuantityScanner.scan(text, 0, text.length()).getFirst();
		assertThat(quantity.value()).isEqualByComparingTo(value);
		assertThat(quantity.unit()).isEqualTo(unit);
		assertThat(quantity.comparator()).isEqualTo(comparator);
	}

	@ParameterizedTest
	@CsvSource({ "第3个问题", "O2O模式", "国发〔2019〕4号", "12345热线", "5G网络", "2025年底前", "4A级景区", "''" })
	void findsNoGoalFigureIn(String text) {
		assertThat(QuantityScanner.scan(text, 0, text.length()))
			.allSatisfy((quantity) -> assertThat(quantity.unit()).isEqualTo("年"));
	}

	@Test
	void survivesEndlessDigitsAndNumerals() {
		String digits = "9".repeat(10_000) + "个" + "亿".repeat(10_000) + "个" + "一".repeat(10_000);
		List<Quantity> found = QuantityScanner.scan(digits, 0, digits.length());
		assertThat(found).allSatisfy((quantity) -> assertThat(quantity.end()).isLessThanOrEqualTo(digits.length()));
	}

}

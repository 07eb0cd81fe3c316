package org.zhiku.exploration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MeasureTests {

	@ParameterizedTest
	@CsvSource({ "万人, 人, 10000", "人, 人, 1", "名, 人, 1", "位, 人, 1", "亿元, 元, 100000000", "万亿元, 元, 1000000000000",
			"万元, 元, 10000", "公顷, 平方米, 10000", "万公顷, 平方米, 100000000", "平方公里, 平方米, 1000000", "公里, 米, 1000",
			"公斤, 吨, 0.001", "万千瓦, 千瓦, 10000", "吨／年, 吨/年, 1", "个, 个, 1", "万, 万, 1", "亿, 亿, 1" })
	void tellsAUnitAsANumberOfAnother(String written, String unit, double factor) {
		assertThat(Measure.of(written)).isEqualTo(new Measure(unit, factor));
	}

	@Test
	void fifteenMuAreAHectare() {
		double mu = Measure.of("亩").factor();
		assertThat(15 * mu).isCloseTo(Measure.of("公顷").factor(), within(1e-9));
	}

	@ParameterizedTest
	@CsvSource({ "人, 人次", "个, 家", "元, 美元", "吨, 吨/年", "%, 百分点", "'', 人" })
	void keepsApartWhatAReaderWould(String one, String other) {
		assertThat(Measure.of(one).isLike(Measure.of(other))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "元, true", "万人次, true", "亩, true", "%, false", "个百分点, false", "倍, false", "吨/日, false", "'', false" })
	void addsNeitherSharesNorRates(String unit, boolean additive) {
		assertThat(Measure.of(unit).isAdditive()).isEqualTo(additive);
	}

	@Test
	void knowsTheOtherSpellings() {
		assertThat(Measure.of("万人").spellings()).containsExactlyInAnyOrder("名", "位");
		assertThat(Measure.of("个").spellings()).isEmpty();
	}

}

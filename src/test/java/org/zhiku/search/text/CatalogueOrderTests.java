package org.zhiku.search.text;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueOrderTests {

	@Test
	void putsTitlesInTheOrderOfACatalogue() {
		List<String> ordered = List.of("3年行动", "“十”", "2021年计划", "10000户", "AI方案", "ＢＩＭ标准", "安徽省规定", "（北京市）办法",
				"关于第2批名单", "关于第10批名单", "关于养老", "楚怡", "重庆", "重点", "𠮷野");
		List<String> expected = List.of("3年行动", "2021年计划", "10000户", "AI方案", "ＢＩＭ标准", "安徽省规定", "（北京市）办法", "重庆", "楚怡",
				"关于第2批名单", "关于第10批名单", "关于养老", "“十”", "重点", "𠮷野");
		assertThat(ordered.stream().sorted(Comparator.comparing(CatalogueOrder::key))).isEqualTo(expected);
	}

	@Test
	void punctuationWidthAndCaseDoNotCount() {
		assertThat(CatalogueOrder.key("《关于 ＡＩ，的通知》")).isEqualTo(CatalogueOrder.key("关于ai的通知"));
		assertThat(CatalogueOrder.key("。")).isEmpty();
		assertThat(CatalogueOrder.key("〔2023〕007号")).isEqualTo(CatalogueOrder.key("2023-7号"));
	}

	@Test
	void aKeyIsShortHoweverLongTheTitle() {
		assertThat(CatalogueOrder.key("创".repeat(10_000))).hasSizeLessThan(1000);
		assertThat(CatalogueOrder.key("9".repeat(10_000))).hasSizeLessThan(1000);
	}

}

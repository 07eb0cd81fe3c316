package org.zhiku.exploration.comparison;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zhiku.exploration.Measure;
import org.zhiku.exploration.comparison.TargetLedger.Dated;
import org.zhiku.exploration.comparison.TargetLedger.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class TargetLedgerTests {

	@Test
	void followsATargetThroughTheYearsInOneUnit() {
		TargetLedger ledger = TargetLedger.of(Measure.of("万人"),
				List.of(fact(2019, 3, 11_000_000, "人", "城镇新增就业1100万人以上"), fact(2017, 1, 1100, "万人", "城镇新增就业1100万人以上"),
						fact(2015, 2, 10_000_000, "人", "城镇新增就业1000万人以上")));
		assertThat(ledger.entries()).extracting(Entry::year).containsExactly(2015, 2017, 2019);
		assertThat(ledger.entries()).extracting(Entry::quantity).containsExactly(1000.0, 1100.0, 1100.0);
		assertThat(ledger.entries()).extracting(Entry::change).containsExactly(null, Change.RAISED, Change.SAME);
	}

	@Test
	void ofSeveralInAYearTheMostAlikeIsContinued() {
		TargetLedger ledger = TargetLedger.of(Measure.of("个"), List.of(fact(2020, 1, 5, "个", "建设国家级实训基地5个"),
				fact(2020, 2, 50, "个", "建设省级实训基地50个"), fact(2021, 3, 40, "个", "建设省级实训基地40个")));
		assertThat(ledger.entries()).extracting(Entry::change).containsExactly(null, null, Change.LOWERED);
	}

	@Test
	void anotherMatterContinuesNone() {
		TargetLedger ledger = TargetLedger.of(Measure.of("个"),
				List.of(fact(2020, 1, 5, "个", "培育龙头企业5个"), fact(2021, 2, 6, "个", "改造老旧小区6个")));
		assertThat(ledger.entries()).extracting(Entry::change).containsExactly(null, null);
	}

	private static Dated fact(int year, int order, double quantity, String unit, String quote) {
		return new Dated(year, TargetFact.of(Map.of("id", "tgt_0_0000" + order, "quantity", quantity, "unit", unit,
				"basis", "TOTAL", "object", "", "quote", quote), ""));
	}

}

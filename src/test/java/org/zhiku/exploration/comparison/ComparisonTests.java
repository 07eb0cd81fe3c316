package org.zhiku.exploration.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Passages as real plans of two years, or of a province and a city, have them. */
class ComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					6.5 | %    | 国内生产总值增长     | 国内生产总值增长6.5%左右       | 6    | %    | 国内生产总值增长     | 国内生产总值增长6%－6.5%        | LOWERED
					11  | 万人 |                | 新增就业11万人以上           | 11   | 万人 |                | 新增就业11万人以上           | SAME
					2.6 | %    | 安排             | 赤字率拟按2.6%安排           | 2.8  | %    | 安排             | 赤字率拟按2.8%安排           | RAISED
					30  | %    | 移动网络流量资费年内至少降低 | 移动网络流量资费年内至少降低30% | 20   | %    | 移动网络流量平均资费再降低 | 移动网络流量平均资费再降低20%以上 | LOWERED
					667000 | 公顷 | 退耕还林还草      | 新增退耕还林还草66.7万公顷     | 15000000 | 亩 | 退耕还林还草       | 退耕还林还草1500万亩以上       | RAISED
					2   | 万人 | 技能人才         | 培养技能人才2万人            | 20000 | 名  | 技能人才         | 培养技能人才20000名          | SAME
					10000 | 项 | “湘易办”上线服务事项 | “湘易办”上线服务事项10000项    | 700  | 项   | “湘易办”上线服务事项 | “湘易办”上线服务事项700项以上   | LOWERED
					10  | 个   | 实训基地         | 新建10个实训基地             | 10   | 个   | 实训基地         | 建设10个实训基地             | SAME
					""")
	void findsTheSameTargetAndWhatBecameOfIt(double quantity, String unit, @Nullable String object, String quote,
			double other, String otherUnit, @Nullable String otherObject, String otherQuote, Change change) {
		assertThat(changes(List.of(target(quantity, unit, object, quote)),
				List.of(target(other, otherUnit, otherObject, otherQuote))))
			.containsExactly(change);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5    | %  | 工业增加值     | 工业增加值增长5%      | 5    | %    | 工业增加值     | 工业增加值占比达到5%   # growth and share
			1100 | 人 | 城镇新增就业    | 城镇新增就业1100人    | 1100 | 人次 | 城镇新增就业    | 城镇新增就业1100人次  # persons and times
			9500 | 元 |             | 中央财政赤字9500元    | 1700 | 元   |             | 中央财政赤字增加1700元 # amount and increase
			4.5  | %  | 城镇登记失业率   | 城镇登记失业率4.5%以内 | 4.5  | %    | 居民消费价格涨幅  | 居民消费价格涨幅4.5%左右 # two matters
			3    | %  | 单位能耗       | 单位能耗下降3%       | 3    | %    | 单位能耗       | 单位能耗增长3%       # down and up
			""")
	void keepsApartWhatIsAnotherMatter(double quantity, String unit, @Nullable String object, String quote,
			double other, String otherUnit, @Nullable String otherObject, String otherQuote) {
		assertThat(changes(List.of(target(quantity, unit, object, quote)),
				List.of(target(other, otherUnit, otherObject, otherQuote.replaceAll("\\s*#.*", "")))))
			.containsExactly(Change.MISSING, Change.ADDED);
	}

	@Test
	void eachOfSeveralIsNotTheWhole() {
		Map<String, Object> each = row(10, "所", "中等职业学校", "建设10所中等职业学校");
		each.put("basis", "EACH");
		assertThat(changes(List.of(TargetFact.of(each, "")), List.of(target(10, "所", "中等职业学校", "建设10所中等职业学校"))))
			.containsExactly(Change.MISSING, Change.ADDED);
	}

	@Test
	void whatStandsBeforeThePassageTellsForWhatItIs() {
		String text = "去年工作回顾。中央预算内投资安排5376亿元。铁路投资安排8000亿元。";
		String later = "今年，铁路投资安排7000亿元。中央预算内投资安排5776亿元。";
		List<TargetFact> base = List.of(at(text, 5376e8, "安排5376亿元"), at(text, 8000e8, "安排8000亿元"));
		List<TargetFact> other = List.of(at(later, 7000e8, "安排7000亿元"), at(later, 5776e8, "安排5776亿元"));
		List<Aligned<TargetFact>> targets = Comparison.of(List.of(), List.of(), base, other).targets();
		assertThat(targets).extracting(Aligned::change).containsExactly(Change.RAISED, Change.LOWERED);
		assertThat(targets.getFirst().base().difference(targets.getFirst().other())).isCloseTo(400e8, within(1.0));
	}

	@Test
	void theMostAlikeArePairedAndTheRestIsMissingOrAdded() {
		List<TargetFact> base = List.of(target(1, "次", "招聘活动", "至少举办1次招聘活动"),
				target(1, "次", "专业性招聘活动", "至少举办1次专业性招聘活动"), target(1, "次", "综合性招聘活动", "至少举办1次综合性招聘活动"));
		List<TargetFact> other = List.of(target(2, "次", "综合性招聘活动", "至少举办2次综合性招聘活动"),
				target(1, "次", "专业性招聘活动", "至少举办1次专业性招聘活动"), target(5, "家", "示范基地", "建设5家示范基地"));
		assertThat(changes(base, other)).containsExactly(Change.MISSING, Change.SAME, Change.RAISED, Change.ADDED);
	}

	@Test
	void aTargetOfFiveYearsIsNotThatOfAYear() {
		TargetFact five = due(target(50e6, "人", "", "城镇新增就业5000万人以上"), "2020");
		TargetFact one = due(target(10e6, "人", "", "城镇新增就业1000万人以上"), "2016");
		TargetFact next = due(target(11e6, "人", "", "城镇新增就业1100万人以上"), "2017");
		List<Aligned<TargetFact>> targets = Comparison
			.of(List.of(), List.of(), List.of(five.beside(2016), one.beside(2016)), List.of(next.beside(2017)))
			.targets();
		assertThat(targets).extracting(Aligned::change).containsExactly(Change.MISSING, Change.RAISED);
	}

	@Test
	void tasksArePairedByHeadingAndText() {
		List<TaskFact> base = List.of(task("集中公布服务内容", "集中公布服务内容6月底前，各市公布招聘平台。"),
				task("迅速建立实名台账", "迅速建立实名台账6月底前，对登记失业青年信息进行全面摸排。"), task("加大宣传引导", "加大宣传引导。讲好基层故事。"));
		List<TaskFact> other = List.of(task("迅速建立实名台账", "迅速建立实名台账。7月底前完成信息比对和入库。"),
				task("强化资金保障", "强化资金保障。统筹使用就业补助资金。"));
		List<Aligned<TaskFact>> tasks = Comparison.of(base, other, List.of(), List.of()).tasks();
		assertThat(tasks).extracting(Aligned::change)
			.containsExactly(Change.MISSING, Change.SAME, Change.MISSING, Change.ADDED);
	}

	private static List<Change> changes(List<TargetFact> base, List<TargetFact> other) {
		return Comparison.of(List.of(), List.of(), base, other).targets().stream().map(Aligned::change).toList();
	}

	private static TaskFact task(String heading, String text) {
		return TaskFact.of(Map.of("id", "tsk_0_00000", "heading", heading, "text", text));
	}

	private static TargetFact due(TargetFact target, String year) {
		return new TargetFact(target.id(), target.quantity(), target.measure(), target.basis(), target.object(),
				target.phrase(), target.direction(), year, 0);
	}

	private static TargetFact at(String text, double quantity, String quote) {
		Map<String, Object> row = row(quantity, "元", "", quote);
		row.put("start", text.indexOf(quote));
		return TargetFact.of(row, text);
	}

	private static TargetFact target(double quantity, String unit, @Nullable String object, String quote) {
		return TargetFact.of(row(quantity, unit, (object != null) ? object : "", quote), "");
	}

	private static Map<String, Object> row(double quantity, String unit, String object, String quote) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("id", "tgt_0_00000");
		row.put("quantity", quantity);
		row.put("unit", unit);
		row.put("basis", "TOTAL");
		row.put("object", object);
		row.put("quote", quote);
		return row;
	}

}

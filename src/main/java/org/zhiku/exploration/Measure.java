package org.zhiku.exploration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A unit as targets write it, told as a number of another one that is the same for all
 * units of one dimension: 公顷 is 10,000 平方米. Only what no reader would doubt is taken for
 * the same; 人次 are not 人, and 个 and 家 stay apart.
 *
 * @param unit the unit of the dimension
 * @param factor how many of them one of the written unit is
 */
public record Measure(String unit, double factor) {

	private static final double MU = 10_000.0 / 15;

	/** Longer ones first. */
	private static final List<Map.Entry<String, Double>> MULTIPLES = List.of(Map.entry("万亿", 1e12),
			Map.entry("千万", 1e7), Map.entry("百万", 1e6), Map.entry("亿", 1e8), Map.entry("万", 1e4));

	private static final Map<String, Measure> KNOWN = Map.ofEntries(same("人", "名"), same("人", "位"), same("平方米", "平米"),
			of("平方米", "亩", MU), of("平方米", "公顷", 10_000), of("平方米", "平方公里", 1_000_000), of("平方米", "平方千米", 1_000_000),
			of("米", "公里", 1000), of("米", "千米", 1000), of("吨", "公斤", 0.001), of("吨", "千克", 0.001), of("吨", "斤", 0.0005),
			same("立方米", "立方"), same("立方米", "方"), of("立方米", "升", 0.001), same("千瓦", "kW"), of("千瓦", "兆瓦", 1000),
			of("千瓦", "MW", 1000), same("吨标准煤", "吨标煤"), same("学时", "个学时"), same("百分点", "个百分点"), of("个月", "年", 12),
			same("标准箱", "TEU"), same("家次", "家（次）"));

	/** Shares, times and ranks: their sum says nothing. */
	private static final Set<String> RELATIVE = Set.of("", "%", "‰", "百分点", "倍", "番", "分");

	public static Measure of(String written) {
		String unit = written.replace('／', '/').strip();
		Optional<Map.Entry<String, Double>> multiple = MULTIPLES.stream()
			.filter((each) -> unit.startsWith(each.getKey()) && unit.length() > each.getKey().length())
			.findFirst();
		double times = multiple.map(Map.Entry::getValue).orElse(1.0);
		String single = multiple.map((each) -> unit.substring(each.getKey().length())).orElse(unit);
		Measure known = KNOWN.getOrDefault(single, new Measure(single, 1));
		return new Measure(known.unit, known.factor * times);
	}

	/** Whether quantities of both can be compared. */
	public boolean isLike(Measure other) {
		return this.unit.equals(other.unit);
	}

	/** Whether quantities can be added: a share cannot, nor can a rate such as 吨/日. */
	public boolean isAdditive() {
		return !RELATIVE.contains(this.unit) && !this.unit.contains("/");
	}

	/** All units that are like this one; the simplest spelling of each. */
	public List<String> spellings() {
		return KNOWN.entrySet().stream().filter((each) -> each.getValue().isLike(this)).map(Map.Entry::getKey).toList();
	}

	private static Map.Entry<String, Measure> same(String unit, String written) {
		return of(unit, written, 1);
	}

	private static Map.Entry<String, Measure> of(String unit, String written, double factor) {
		return Map.entry(written, new Measure(unit, factor));
	}

}

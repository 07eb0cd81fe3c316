package org.zhiku.ingest.report;

import java.util.List;

/**
 * How many facts of a kind were written.
 *
 * @param rules by the rule that made them, most first; facts without a rule are in the
 * count alone
 */
public record FactCount(FactKind kind, long count, List<RuleCount> rules) {

	public FactCount {
		rules = List.copyOf(rules);
	}

	/**
	 * Facts that one rule made.
	 *
	 * @param rule as in the evidence of each
	 */
	public record RuleCount(String rule, long count) {
	}

}

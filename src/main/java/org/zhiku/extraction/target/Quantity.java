package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.zhiku.ontology.Comparator;

/**
 * A number with what it counts and how it bounds it: 不少于50家, 3—5个, 1.5∶1左右.
 *
 * @param lead offset of the word that bounds it from before (不少于), or start
 * @param start offset of the number
 * @param end offset after the unit
 * @param tail offset after the word that bounds it from behind (以上), or end
 * @param value plain number; the lower bound of a range
 * @param unit unit as written without 万, 亿; may be empty
 * @param comparator how it bounds the result
 * @param arabic whether it is written with digits
 */
record Quantity(int lead, int start, int end, int tail, BigDecimal value, String unit, Comparator comparator,
		boolean arabic) {

	/** The same where 至少 stands further ahead: 至少演出一场. */
	Quantity atLeast() {
		return new Quantity(this.lead, this.start, this.end, this.tail, this.value, this.unit, Comparator.AT_LEAST,
				this.arabic);
	}

	boolean isPercentage() {
		return this.unit.equals("%") || this.unit.equals("个百分点") || this.unit.equals("‰");
	}

	boolean isMoney() {
		return !isRate() && this.unit.endsWith("元") || this.unit.startsWith("元/") || this.unit.equals("美金");
	}

	/** 吨/日. */
	boolean isRate() {
		return this.unit.indexOf('/') >= 0 || this.unit.indexOf('／') >= 0;
	}

	/** Whether the unit is a classifier, which counts things: 个, 家, 所. */
	boolean countsThings() {
		return !isPercentage() && !isMoney() && !this.unit.isEmpty();
	}

}

package org.zhiku.ontology;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A number to be reached. 指标
 *
 * @param taskStart start of the task that it stands in; null outside tasks
 * @param quantity plain number: 10万 is 100000, 80% is 80; a range gives its lower bound
 * @param unit the classifier or unit after the number (个, 家, %, 元), or the empty text
 * @param comparator how the quantity bounds the result
 * @param basis the whole, or each of several
 * @param denominator of how many each: 9 for 9个县区各1座; null where not said
 * @param object what is counted, as the text names it; may be empty
 * @param deadline {@code YYYY} or {@code YYYY-MM} as the passage says
 * @param inheritedDeadline as the enclosing goals or period say
 * @param complete false where the text breaks off within the item
 * @param evidence from the verb to the unit or object
 */
public record Target(@Nullable Integer taskStart, BigDecimal quantity, String unit, Comparator comparator,
		TargetBasis basis, @Nullable Integer denominator, String object, @Nullable String deadline,
		@Nullable String inheritedDeadline, boolean complete, Evidence evidence) {
}

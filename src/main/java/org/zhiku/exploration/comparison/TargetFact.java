package org.zhiku.exploration.comparison;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zhiku.exploration.Measure;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.TargetBasis;

/**
 * A target as comparisons see it.
 *
 * @param quantity in the unit that it is written in
 * @param object what is counted
 * @param phrase the passage with what stands before it in its sentence, since 安排5376亿元
 * alone does not say for what
 * @param due year, or year and month, its own or else the inherited one
 * @param term how many years after most targets of its policy it is due
 */
record TargetFact(NodeId id, double quantity, Measure measure, TargetBasis basis, Wording object, Wording phrase,
		Direction direction, @Nullable String due, int term) {

	/** A passage says less than the name of what is counted. */
	private static final double PHRASE_ALONE = 0.9;

	/** A target of five years is hardly that of a year. */
	private static final double OTHER_TERM = 0.7;

	private static final int BEFORE = 16;

	private static final String ENDS = "。；;！？\n";

	/** Properties that a row must have. */
	static final List<String> NEEDED = List.of("id", "quantity", "unit", "basis", "object", "quote", "start",
			"deadline", "inheritedDeadline");

	/**
	 * Reads a row.
	 * @param text the policy's; empty where it was not read
	 */
	static TargetFact of(Map<String, Object> row, String text) {
		String quote = text(row, "quote");
		int start = ((Number) row.getOrDefault("start", 0)).intValue();
		Object due = row.getOrDefault("deadline", row.get("inheritedDeadline"));
		return new TargetFact(new NodeId(text(row, "id")), ((Number) row.getOrDefault("quantity", 0)).doubleValue(),
				Measure.of(text(row, "unit")), TargetBasis.valueOf(text(row, "basis")), Wording.of(text(row, "object")),
				Wording.of(before(text, start) + quote), Direction.of(quote), (due != null) ? due.toString() : null, 0);
	}

	/** The same, told how many years after the usual year of its policy it is due. */
	TargetFact beside(int usualYear) {
		int years = (this.due != null) ? Integer.parseInt(this.due.substring(0, 4)) - usualYear : 0;
		return new TargetFact(this.id, this.quantity, this.measure, this.basis, this.object, this.phrase,
				this.direction, this.due, years);
	}

	/** How alike two targets are, 0 to 1; 0 where their numbers cannot be compared. */
	double likeness(TargetFact that) {
		boolean objects = this.object.says() && that.object.says();
		if (!isComparable(that, objects)) {
			return 0;
		}
		double phrases = this.phrase.likeness(that.phrase);
		double like = objects ? 0.6 * this.object.likeness(that.object) + 0.4 * phrases : PHRASE_ALONE * phrases;
		return isAsFar(that) ? like : OTHER_TERM * like;
	}

	/**
	 * Growth by 5 % and a share of 5 % are two things, and so are 安排100亿元 and 增加100亿元;
	 * 新建10个基地 and 建设10个基地 may be one.
	 */
	private boolean isComparable(TargetFact that, boolean objects) {
		boolean sameWay = (this.measure.isAdditive() && objects) ? this.direction.isLess() == that.direction.isLess()
				: this.direction == that.direction;
		return sameWay && this.basis == that.basis && this.measure.isLike(that.measure);
	}

	/** Due in the same year, or as many years after the others of the policy. */
	private boolean isAsFar(TargetFact that) {
		return this.due == null || that.due == null || this.due.substring(0, 4).equals(that.due.substring(0, 4))
				|| this.term == that.term;
	}

	/** The other's number less this one's, in this one's unit. */
	double difference(TargetFact that) {
		return that.quantity * that.measure.factor() / this.measure.factor() - this.quantity;
	}

	/** What became of the number; what differs by rounding is the same. */
	Change change(TargetFact that) {
		double difference = difference(that);
		if (Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(this.quantity))) {
			return Change.SAME;
		}
		return (difference > 0) ? Change.RAISED : Change.LOWERED;
	}

	private static String before(String text, int start) {
		int begin = Math.min(start, text.length());
		int from = begin;
		while (from > 0 && begin - from < BEFORE && ENDS.indexOf(text.charAt(from - 1)) < 0) {
			from--;
		}
		return text.substring(from, begin);
	}

	private static String text(Map<String, Object> row, String property) {
		return Objects.toString(row.get(property), "");
	}

}

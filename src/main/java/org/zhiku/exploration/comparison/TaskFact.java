package org.zhiku.exploration.comparison;

import java.util.Map;
import java.util.Objects;

import org.zhiku.ontology.NodeId;

/**
 * A task as comparisons see it.
 *
 * @param beginning of its text
 */
record TaskFact(NodeId id, Wording heading, Wording beginning) {

	private static final int BEGINNING = 300;

	private static final double SAME_HEADING = 0.6;

	static TaskFact of(Map<String, Object> row) {
		String text = Objects.toString(row.get("text"), "");
		return new TaskFact(new NodeId(String.valueOf(row.get("id"))),
				Wording.of(Objects.toString(row.get("heading"), "")),
				Wording.of(text.substring(0, Math.min(BEGINNING, text.length()))));
	}

	/** How alike two tasks are, 0 to 1; the same heading goes far whatever follows. */
	double likeness(TaskFact that) {
		double headings = this.heading.likeness(that.heading);
		double like = (headings + this.beginning.likeness(that.beginning)) / 2;
		return this.heading.continues(that.heading) ? Math.max(SAME_HEADING, like) : like;
	}

}

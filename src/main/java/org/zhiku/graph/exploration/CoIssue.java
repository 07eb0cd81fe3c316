package org.zhiku.graph.exploration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;

/**
 * Two departments that issue policies together.
 *
 * @param weight how many policies
 * @param led how many of them the first one leads
 * @param otherLed how many the other one leads
 * @param first the earliest day of signing; null where none is known
 * @param last the latest day of signing
 */
public record CoIssue(NodeId department, NodeId other, long weight, long led, long otherLed, @Nullable LocalDate first,
		@Nullable LocalDate last) {
}

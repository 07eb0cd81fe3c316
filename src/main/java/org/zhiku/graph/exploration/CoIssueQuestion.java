package org.zhiku.graph.exploration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Condition;
import org.zhiku.ontology.NodeId;

/**
 * Who issues policies together.
 *
 * @param department only pairs with this one, which comes first in them; null for all
 * @param policies which policies count
 * @param minimum pairs with at least so many of them
 * @param limit at most so many pairs
 */
public record CoIssueQuestion(@Nullable NodeId department, List<Condition> policies, int minimum, int limit) {

	public CoIssueQuestion {
		policies = List.copyOf(policies);
	}

}

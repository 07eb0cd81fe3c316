package org.zhiku.graph.exploration;

import java.util.Map;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.ResponsibilityRole;

/**
 * A department's parts in tasks.
 *
 * @param tasks how many tasks it has any part in
 * @param byRole how many it has in each role; a role without any has no entry
 */
public record Duties(NodeId department, long tasks, Map<ResponsibilityRole, Long> byRole) {

	public Duties {
		byRole = Map.copyOf(byRole);
	}

}

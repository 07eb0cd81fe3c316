package org.zhiku.graph;

import java.util.List;

import org.zhiku.ontology.NodeId;

/**
 * What a ruling on organizations did.
 *
 * @param organization the body that is meant from now on
 * @param rulings the rulings that stand now because of the call
 * @param mentions how many places in texts were moved to another body
 * @param revision the revision that the graph is at after it
 */
public record OrganizationEdit(NodeId organization, List<NodeId> rulings, long mentions, long revision) {

	public OrganizationEdit {
		rulings = List.copyOf(rulings);
	}

}

package org.zhiku.search;

import java.util.Map;

import org.zhiku.ontology.NodeId;

/**
 * Policies that are hits for what they mean, as somebody else has found out.
 *
 * @param added to the score that a policy has for its words, which may be 0
 * @param alone whether words do not count, so that no other policy is a hit
 */
public record Affinity(Map<NodeId, Double> added, boolean alone) {

	/** Words alone decide. */
	public static final Affinity NONE = new Affinity(Map.of(), false);

	public Affinity {
		added = Map.copyOf(added);
	}

}

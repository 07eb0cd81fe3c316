package org.zhiku.graph;

import java.util.List;

/**
 * What to fetch of a node.
 *
 * @param properties names of its own properties
 * @param links what to fetch of its neighbours
 */
public record Selection(List<String> properties, List<Link> links) {

	public Selection {
		properties = List.copyOf(properties);
		links = List.copyOf(links);
	}

	/**
	 * A step to neighbours.
	 *
	 * @param key under which the answer is found; unique within the selection
	 * @param hop over which relationships
	 * @param edgeProperties properties of the relationship; the name {@code type} gives
	 * its type
	 * @param window which neighbours, in which order
	 * @param selection what of each
	 */
	public record Link(String key, Hop hop, List<String> edgeProperties, Window window, Selection selection) {

		public Link {
			edgeProperties = List.copyOf(edgeProperties);
		}

	}

}

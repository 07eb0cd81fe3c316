package org.zhiku.graph;

import java.util.List;

/**
 * What to fetch of a node.
 *
 * @param properties names of its own properties
 * @param links what to fetch of its neighbours
 * @param origins what to fetch of the node from which the relationship led here
 * @param position whether to fetch where it stands in the order of its window
 */
public record Selection(List<String> properties, List<Link> links, List<Origin> origins, boolean position) {

	public Selection {
		properties = List.copyOf(properties);
		links = List.copyOf(links);
		origins = List.copyOf(origins);
	}

	/** Without a look back, and without the position. */
	public Selection(List<String> properties, List<Link> links) {
		this(properties, links, List.of(), false);
	}

	/** The same with its position. */
	public Selection positioned() {
		return new Selection(this.properties, this.links, this.origins, true);
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

	/**
	 * A look back to the other end of the relationship, answered as a page of one row.
	 *
	 * @param key under which the answer is found; unique within the selection
	 * @param selection what of the node
	 */
	public record Origin(String key, Selection selection) {
	}

}

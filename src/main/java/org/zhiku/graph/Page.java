package org.zhiku.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;

/**
 * A stretch of nodes as a {@link Window} asked for it.
 *
 * @param rows in forward order
 * @param total how many the conditions admit; null where not asked for
 * @param more whether there are further ones in the direction walked
 */
public record Page(List<Row> rows, @Nullable Long total, boolean more) {

	public Page {
		rows = List.copyOf(rows);
	}

	/**
	 * A node with what was selected of it.
	 *
	 * @param properties by name; an absent property has no entry; values are String,
	 * Long, Double, Boolean, LocalDate, BigDecimal is stored as Double, or a List of
	 * these
	 * @param edge properties of the relationship that led here; empty at the root
	 * @param links by key
	 * @param position where the selection asks for it, the values of the window's order
	 * at this node, from which a cursor is made; null for a property that the node lacks
	 */
	public record Row(Map<String, Object> properties, Map<String, Object> edge, Map<String, Page> links,
			List<@Nullable Object> position) {

		public Row {
			properties = Map.copyOf(properties);
			edge = Map.copyOf(edge);
			links = Map.copyOf(links);
			position = Collections.unmodifiableList(new ArrayList<>(position));
		}

		/** A node of which nothing but its id is known. */
		public static Row identified(NodeId id) {
			return new Row(Map.of("id", id.value()), Map.of(), Map.of(), List.of());
		}

		/** Its id, where the selection asks for it. */
		public NodeId id() {
			return new NodeId(String.valueOf(this.properties.get("id")));
		}

		/** The neighbours under a key of the selection. */
		public Page link(String key) {
			Page page = this.links.get(key);
			if (page == null) {
				throw new NoSuchElementException("The selection has no link '" + key + "'");
			}
			return page;
		}

	}

}

package org.zhiku.graph;

import java.util.List;

import org.zhiku.ontology.NodeKind;

/**
 * What to read, free of GraphQL and of Cypher: the rows that the window admits of a root,
 * and of each what the selection names.
 *
 * @param root what the rows are
 * @param window which of them, in which order
 * @param selection what of the node of each
 */
public record GraphQuery(Root root, Window window, Selection selection) {

	/** All nodes of a kind. */
	public GraphQuery(NodeKind kind, Window window, Selection selection) {
		this(new Root.Nodes(kind), window, selection);
	}

	/** What a query begins at. */
	public sealed interface Root {

		/** The kind of the node of each row. */
		NodeKind kind();

		/**
		 * Properties of the relationship of each row; its type by the name {@code type}.
		 */
		List<String> properties();

		/** A row is a node. */
		record Nodes(NodeKind kind) implements Root {

			@Override
			public List<String> properties() {
				return List.of();
			}

		}

		/**
		 * A row is a relationship with the node that it leads to.
		 */
		record Relationships(Hop hop, List<String> properties) implements Root {

			public Relationships {
				properties = List.copyOf(properties);
			}

			@Override
			public NodeKind kind() {
				return this.hop.target();
			}

		}

	}

}

package org.zhiku.bulk;

import java.io.IOException;

import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * Writes a graph in one format: the begin, all nodes kind by kind, all relationships type
 * by type, the end. It holds nothing of what it has written.
 */
interface GraphFile {

	void begin(SnapshotVersion version) throws IOException;

	/** Nodes of this kind follow, or none. */
	default void begin(NodeKind kind) throws IOException {
	}

	void write(StoredNode node) throws IOException;

	/** Relationships of this type follow, or none. */
	default void begin(Relation relation) throws IOException {
	}

	void write(StoredRelationship relationship) throws IOException;

	/** Writes what stands at the end, and all that is still in a buffer. */
	void end() throws IOException;

}

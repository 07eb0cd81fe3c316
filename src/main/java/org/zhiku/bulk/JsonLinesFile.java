package org.zhiku.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.NodeKind;

/**
 * An object a line. The first one names the graph and its revision; those of nodes and
 * relationships have the shape that APOC exports and imports.
 */
final class JsonLinesFile implements GraphFile {

	private final JsonMapper json = JsonMapper.builder().build();

	private final OutputStream out;

	private long relationships;

	JsonLinesFile(OutputStream out) {
		this.out = out;
	}

	@Override
	public void begin(SnapshotVersion version) throws IOException {
		line(new Head("graph", version.graph(), version.revision()));
	}

	@Override
	public void write(StoredNode node) throws IOException {
		line(new Node("node", node.id(), labels(node.kind()), node.properties()));
	}

	@Override
	public void write(StoredRelationship relationship) throws IOException {
		End start = new End(relationship.from(), labels(relationship.relation().from()));
		End end = new End(relationship.to(), labels(relationship.relation().to()));
		line(new Relationship("relationship", Long.toString(this.relationships++), relationship.relation().name(),
				start, end, relationship.properties()));
	}

	@Override
	public void end() throws IOException {
		this.out.flush();
	}

	private void line(Record value) throws IOException {
		this.out.write(this.json.writeValueAsBytes(value));
		this.out.write('\n');
	}

	private static List<String> labels(NodeKind kind) {
		return List.of(kind.label());
	}

	private record Head(String type, String graph, long revision) {
	}

	private record Node(String type, String id, List<String> labels, Map<String, Object> properties) {
	}

	private record Relationship(String type, String id, String label, End start, End end,
			Map<String, Object> properties) {
	}

	private record End(String id, List<String> labels) {
	}

}

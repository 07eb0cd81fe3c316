package org.zhiku.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredProperty;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * GraphML: the keys of all properties, then the nodes, then the edges. It knows no days
 * and no lists, so a day is a string (ISO 8601) and a list a string with a JSON array.
 */
final class GraphMlFile implements GraphFile {

	private static final String BEGIN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
			xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
			xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
			http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
			<key id="graph" for="graph" attr.name="graph" attr.type="string"/>
			<key id="revision" for="graph" attr.name="revision" attr.type="long"/>
			<key id="labels" for="node" attr.name="labels" attr.type="string"/>
			<key id="label" for="edge" attr.name="label" attr.type="string"/>
			""";

	private final Map<StoredProperty, String> nodeKeys = new LinkedHashMap<>();

	private final Map<StoredProperty, String> edgeKeys = new LinkedHashMap<>();

	private final JsonMapper json = JsonMapper.builder().build();

	private final Writer out;

	private long edges;

	GraphMlFile(OutputStream out) {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		for (NodeKind kind : Snapshot.KINDS) {
			StoredProperty.of(kind)
				.forEach((property) -> this.nodeKeys.putIfAbsent(property, "n" + this.nodeKeys.size()));
		}
		for (Relation relation : Snapshot.RELATIONS) {
			StoredProperty.of(relation)
				.forEach((property) -> this.edgeKeys.putIfAbsent(property, "e" + this.edgeKeys.size()));
		}
	}

	@Override
	public void begin(SnapshotVersion version) throws IOException {
		this.out.write(BEGIN);
		keys("node", this.nodeKeys);
		keys("edge", this.edgeKeys);
		this.out.write("<graph id=\"zhiku\" edgedefault=\"directed\">\n");
		data("graph", version.graph());
		data("revision", Long.toString(version.revision()));
		this.out.write("\n");
	}

	@Override
	public void write(StoredNode node) throws IOException {
		this.out.write("<node id=\"" + XmlText.escape(node.id()) + "\">");
		data("labels", ":" + node.kind().label());
		properties(StoredProperty.of(node.kind()), node.properties(), this.nodeKeys);
		this.out.write("</node>\n");
	}

	@Override
	public void write(StoredRelationship edge) throws IOException {
		this.out.write("<edge id=\"r" + this.edges++ + "\" source=\"" + XmlText.escape(edge.from()) + "\" target=\""
				+ XmlText.escape(edge.to()) + "\">");
		data("label", edge.relation().name());
		properties(StoredProperty.of(edge.relation()), edge.properties(), this.edgeKeys);
		this.out.write("</edge>\n");
	}

	@Override
	public void end() throws IOException {
		this.out.write("</graph>\n</graphml>\n");
		this.out.flush();
	}

	private void keys(String domain, Map<StoredProperty, String> keys) throws IOException {
		for (Map.Entry<StoredProperty, String> key : keys.entrySet()) {
			StoredProperty property = key.getKey();
			this.out.write("<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n".formatted(key.getValue(),
					domain, property.name(), type(property.type())));
		}
	}

	private void properties(List<StoredProperty> declared, Map<String, Object> values, Map<StoredProperty, String> keys)
			throws IOException {
		for (StoredProperty property : declared) {
			Object value = values.get(property.name());
			if (value != null) {
				data(String.valueOf(keys.get(property)),
						(value instanceof List<?> list) ? this.json.writeValueAsString(list) : value.toString());
			}
		}
	}

	private void data(String key, String value) throws IOException {
		this.out.write("<data key=\"" + key + "\">" + XmlText.escape(value) + "</data>");
	}

	private static String type(StoredProperty.Type type) {
		return switch (type) {
			case STRING, DATE, STRINGS -> "string";
			case LONG -> "long";
			case DOUBLE -> "double";
			case BOOLEAN -> "boolean";
		};
	}

}

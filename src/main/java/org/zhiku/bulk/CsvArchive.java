package org.zhiku.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredProperty;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import org.springframework.util.StreamUtils;

/**
 * A zip of one CSV (RFC 4180) for each label and each type, with the headers that
 * {@code neo4j-admin database import} takes, and with its arguments in
 * {@value #ARGUMENTS}. Nothing between two commas is an absent value, a pair of quotation
 * marks an empty text. Parts of a list are parted by U+001F, which is in no text that
 * people write.
 */
final class CsvArchive implements GraphFile {

	static final String ARGUMENTS = "import.args";

	private static final String LINE_END = "\r\n";

	private static final String PART_END = "\u001F";

	/** Times in an archive would make two of one revision different. */
	private static final long NO_TIME = 0L;

	private final OutputStream target;

	private final ZipOutputStream zip;

	private final Writer out;

	CsvArchive(OutputStream out) {
		this.target = out;
		this.zip = new ZipOutputStream(StreamUtils.nonClosing(out), StandardCharsets.UTF_8);
		this.out = new BufferedWriter(new OutputStreamWriter(this.zip, StandardCharsets.UTF_8));
	}

	@Override
	public void begin(SnapshotVersion version) throws IOException {
		this.zip.setComment("Zhiku graph " + version.graph() + ", revision " + version.revision());
		next(ARGUMENTS);
		this.out.write("""
				# Zhiku graph %s, revision %d. In the folder of this file:
				# neo4j-admin database import full neo4j @%s
				--id-type=string
				--multiline-fields=true
				--array-delimiter=U+001F
				--read-buffer-size=16m
				""".formatted(version.graph(), version.revision(), ARGUMENTS));
		for (NodeKind kind : Snapshot.KINDS) {
			this.out.write("--nodes=" + name(kind) + "\n");
		}
		for (Relation relation : Snapshot.RELATIONS) {
			this.out.write("--relationships=" + name(relation) + "\n");
		}
	}

	@Override
	public void begin(NodeKind kind) throws IOException {
		next(name(kind));
		List<String> header = new ArrayList<>();
		for (StoredProperty property : StoredProperty.of(kind)) {
			header.add(property.name().equals("id") ? "id:ID" : column(property));
		}
		header.add(":LABEL");
		line(header);
	}

	@Override
	public void write(StoredNode node) throws IOException {
		List<String> line = new ArrayList<>();
		cells(StoredProperty.of(node.kind()), node.properties(), line);
		line.add(node.kind().label());
		line(line);
	}

	@Override
	public void begin(Relation relation) throws IOException {
		next(name(relation));
		List<String> header = new ArrayList<>(List.of(":START_ID", ":END_ID", ":TYPE"));
		StoredProperty.of(relation).forEach((property) -> header.add(column(property)));
		line(header);
	}

	@Override
	public void write(StoredRelationship relationship) throws IOException {
		List<String> line = new ArrayList<>();
		line.add(relationship.from());
		line.add(relationship.to());
		line.add(relationship.relation().name());
		cells(StoredProperty.of(relationship.relation()), relationship.properties(), line);
		line(line);
	}

	@Override
	public void end() throws IOException {
		this.out.close();
		this.target.flush();
	}

	private void next(String name) throws IOException {
		this.out.flush();
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(NO_TIME);
		this.zip.putNextEntry(entry);
	}

	private void line(List<String> cells) throws IOException {
		this.out.write(String.join(",", cells));
		this.out.write(LINE_END);
	}

	private static void cells(List<StoredProperty> declared, Map<String, Object> values, List<String> line) {
		declared.forEach((property) -> line.add(cell(values.get(property.name()))));
	}

	private static String cell(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case String text -> quoted(text);
			case List<?> list -> quoted(String.join(PART_END, list.stream().map(String::valueOf).toList()));
			default -> value.toString();
		};
	}

	/** Only what must be quoted is; an empty text must, to be one. */
	private static String quoted(String text) {
		boolean plain = !text.isEmpty()
				&& text.chars().noneMatch((c) -> c == '"' || c == ',' || c == '\n' || c == '\r');
		return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
	}

	private static String column(StoredProperty property) {
		return switch (property.type()) {
			case STRING -> property.name();
			case LONG -> property.name() + ":long";
			case DOUBLE -> property.name() + ":double";
			case BOOLEAN -> property.name() + ":boolean";
			case DATE -> property.name() + ":date";
			case STRINGS -> property.name() + ":string[]";
		};
	}

	private static String name(NodeKind kind) {
		return "nodes/" + kind.label() + ".csv";
	}

	private static String name(Relation relation) {
		return "relationships/" + relation.name() + ".csv";
	}

}

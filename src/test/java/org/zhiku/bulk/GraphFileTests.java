package org.zhiku.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.graph.snapshot.Snapshot;
import org.zhiku.graph.snapshot.SnapshotVersion;
import org.zhiku.graph.snapshot.StoredNode;
import org.zhiku.graph.snapshot.StoredRelationship;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/** Each format with texts that could break it. */
class GraphFileTests {

	private static final String ODD = "=1+1, \"引号\"\r\n<二>&]]>\t𠮷\u000B;";

	private static final StoredNode POLICY = new StoredNode(NodeKind.POLICY, "pol_1",
			Map.of("id", "pol_1", "inCorpus", true, "title", "", "docYear", 2031L, "signedOn", LocalDate.of(2031, 3, 1),
					"text", ODD, "issuerNames", List.of("甲;乙", "丙,丁"), "regionNames", List.of()));

	private static final StoredNode TARGET = new StoredNode(NodeKind.TARGET, "tgt_1",
			Map.of("id", "tgt_1", "quantity", 1.5, "quote", ODD, "start", 0L, "end", 9L));

	private static final StoredRelationship SETS = new StoredRelationship(Relation.SETS_TARGET, "pol_1", "tgt_1",
			Map.of());

	private static final StoredRelationship CITES = new StoredRelationship(Relation.CITES, "pol_1", "pol_1",
			Map.of("title", ODD, "start", 3L));

	@Test
	void jsonLinesSayWhatEachLineIs() throws IOException {
		List<JsonNode> lines = new String(written(GraphFormat.JSONL), StandardCharsets.UTF_8).lines()
			.map((line) -> JsonMapper.shared().readTree(line))
			.toList();
		assertThat(lines).hasSize(5);
		assertThat(lines.get(0)).isEqualTo(tree("{\"type\":\"graph\",\"graph\":\"g\",\"revision\":7}"));
		assertThat(lines.get(1).at("/properties/text").asString()).isEqualTo(ODD);
		assertThat(lines.get(1).at("/properties/signedOn").asString()).isEqualTo("2031-03-01");
		assertThat(lines.get(1).at("/labels")).isEqualTo(tree("[\"Policy\"]"));
		assertThat(lines.get(3)).isEqualTo(tree("""
				{"type":"relationship","id":"0","label":"SETS_TARGET","start":{"id":"pol_1","labels":["Policy"]},
				"end":{"id":"tgt_1","labels":["Target"]},"properties":{}}
				"""));
	}

	@Test
	void graphMlIsValidAndKeepsOffsets() throws Exception {
		byte[] file = written(GraphFormat.GRAPHML);
		GraphMlSchema.assertValid(new ByteArrayInputStream(file));
		Document document = DocumentBuilderFactory.newNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(file));
		String text = data(document, "node", "pol_1", key(document, "node", "text"));
		assertThat(text).isEqualTo(ODD.replace('\u000B', '\uFFFD')).hasSameSizeAs(ODD);
		assertThat(data(document, "node", "pol_1", key(document, "node", "issuerNames")))
			.isEqualTo("[\"甲;乙\",\"丙,丁\"]");
		assertThat(data(document, "node", "pol_1", "labels")).isEqualTo(":Policy");
		assertThat(data(document, "edge", "r1", "label")).isEqualTo("CITES");
	}

	@Test
	void csvIsAFileForEachLabelAndType() throws IOException {
		byte[] file = written(GraphFormat.CSV_ZIP);
		assertThat(file).isEqualTo(written(GraphFormat.CSV_ZIP));
		assertThat(entry(file, "nodes/Target.csv")).isEqualTo("id:ID,order:long,quantity:double,unit,comparator,basis,"
				+ "denominator:long,object,deadline,inheritedDeadline,complete:boolean,quote,start:long,end:long,rule,:LABEL\r\n"
				+ "tgt_1,,1.5,,,,,,,,,\"" + ODD.replace("\"", "\"\"") + "\",0,9,,Target\r\n");
		assertThat(entry(file, "nodes/Policy.csv")).contains("\r\npol_1,true,\"\",,", ",\"甲;乙\u001F丙,丁\",\"\",");
		assertThat(entry(file, "relationships/SETS_TARGET.csv"))
			.isEqualTo(":START_ID,:END_ID,:TYPE\r\npol_1,tgt_1,SETS_TARGET\r\n");
		assertThat(entry(file, "nodes/Region.csv")).isEqualTo("id:ID,code,name,path,level,:LABEL\r\n");
		assertThat(entry(file, "import.args")).contains("revision 7", "--nodes=nodes/Policy.csv",
				"--relationships=relationships/SETS_TARGET.csv");
	}

	/**
	 * Where it fails and the change is meant, raise the version and put down here what it
	 * has become.
	 */
	@Test
	void theVersionIsOfWhatTheFilesHold() throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		JsonMapper sorted = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
		new String(written(GraphFormat.JSONL), StandardCharsets.UTF_8).lines()
			.map((line) -> sorted.writeValueAsBytes(sorted.readValue(line, Map.class)))
			.forEach(digest::update);
		digest.update(written(GraphFormat.GRAPHML));
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(GraphFormat.CSV_ZIP)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
				digest.update(zip.readAllBytes());
			}
		}
		assertThat(GraphFormat.VERSION + " " + HexFormat.of().formatHex(digest.digest(), 0, 8))
			.isEqualTo("1 6e9e3b20c374fdbb");
	}

	private static byte[] written(GraphFormat format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		GraphFile file = format.file(out);
		file.begin(new SnapshotVersion("g", 7, 0));
		for (NodeKind kind : Snapshot.KINDS) {
			file.begin(kind);
			switch (kind) {
				case POLICY -> file.write(POLICY);
				case TARGET -> file.write(TARGET);
				default -> {
				}
			}
		}
		for (Relation relation : Snapshot.RELATIONS) {
			file.begin(relation);
			switch (relation) {
				case SETS_TARGET -> file.write(SETS);
				case CITES -> file.write(CITES);
				default -> {
				}
			}
		}
		file.end();
		return out.toByteArray();
	}

	private static String entry(byte[] file, String name) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError("There is no " + name);
	}

	private static String key(Document document, String domain, String name) {
		return find(document.getElementsByTagName("key"), Map.of("for", domain, "attr.name", name)).getAttribute("id");
	}

	private static String data(Document document, String element, String id, String key) {
		Element found = find(document.getElementsByTagName(element), Map.of("id", id));
		return find(found.getElementsByTagName("data"), Map.of("key", key)).getTextContent();
	}

	private static Element find(NodeList elements, Map<String, String> attributes) {
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			if (attributes.entrySet()
				.stream()
				.allMatch((attribute) -> element.getAttribute(attribute.getKey()).equals(attribute.getValue()))) {
				return element;
			}
		}
		throw new AssertionError("None with " + attributes);
	}

	private static JsonNode tree(String json) {
		return JsonMapper.shared().readTree(json);
	}

}

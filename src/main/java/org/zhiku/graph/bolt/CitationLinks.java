package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zhiku.ontology.Citation;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.PolicyTitle;

/**
 * Decides which policy each citation means: the one of the corpus that bears the number,
 * else the only one that bears the title, else a stub whose id follows from the citation
 * alone. What the order of ingest can still change is in decision record 3.
 */
final class CitationLinks {

	private final Map<String, List<String>> byNumber = new LinkedHashMap<>();

	private final Map<String, List<Known>> byTitle = new LinkedHashMap<>();

	private final List<Object> relations = new ArrayList<>();

	private final Map<NodeId, Row> stubs = new LinkedHashMap<>();

	/**
	 * Takes the policies found under the numbers and title keys asked for.
	 * @param row {@code found}: a list of {@code [id, docNumber, titleKey]}, by id
	 */
	CitationLinks(Record row) {
		for (Value found : row.get("found").values()) {
			Known known = new Known(found.get(0).asString(), text(found.get(1)), text(found.get(2)));
			if (known.number != null) {
				this.byNumber.computeIfAbsent(known.number, (key) -> new ArrayList<>()).add(known.id);
			}
			if (known.titleKey != null) {
				this.byTitle.computeIfAbsent(known.titleKey, (key) -> new ArrayList<>()).add(known);
			}
		}
	}

	void add(NodeId from, Citation citation) {
		Row edge = new Row().with("title", citation.title())
			.with("docNumber", (citation.number() != null) ? citation.number().toString() : null)
			.with(citation.evidence());
		link(from, citation.relation().name(), citation.title(), citation.number(), edge.values());
	}

	/** Links what one edge says to a policy or a stub. */
	void link(NodeId from, String type, @Nullable String title, @Nullable DocumentNumber number,
			Map<String, Object> edge) {
		String known = find((number != null) ? number.toString() : null, PolicyTitle.key(title));
		String to = (known != null) ? known : stub(title, number).value();
		this.relations.add(Row.of("from", from).with("to", to).with("type", type).with("edge", edge).values());
	}

	List<Object> relations() {
		return this.relations;
	}

	List<Object> stubs() {
		return this.stubs.values().stream().<Object>map(Row::values).toList();
	}

	/** Whether no more than one policy of those found bears the title. */
	boolean isOnly(String titleKey) {
		return this.byTitle.getOrDefault(titleKey, List.of()).size() <= 1;
	}

	private @Nullable String find(@Nullable String number, @Nullable String titleKey) {
		List<String> numbered = (number != null) ? this.byNumber.getOrDefault(number, List.of()) : List.of();
		List<Known> titled = (titleKey != null) ? this.byTitle.getOrDefault(titleKey, List.of()) : List.of();
		if (!numbered.isEmpty()) {
			return titled.stream().map(Known::id).filter(numbered::contains).findFirst().orElse(numbered.get(0));
		}
		boolean agrees = titled.size() == 1 && (number == null || titled.get(0).number == null);
		return agrees ? titled.get(0).id : null;
	}

	private NodeId stub(@Nullable String title, @Nullable DocumentNumber number) {
		String key = PolicyTitle.key(title);
		String identity = (number != null) ? number.toString() : (key != null) ? key : String.valueOf(title);
		NodeId id = stubId(identity);
		this.stubs.computeIfAbsent(id,
				(fresh) -> PolicyNodes.identify(Row.of("id", fresh).with("inCorpus", false), title, number));
		return id;
	}

	/** The id of the stub that a citation of this number, or else title key, names. */
	static NodeId stubId(String identity) {
		return NodeId.of(NodeKind.POLICY, "cited|" + identity);
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	private record Known(String id, @Nullable String number, @Nullable String titleKey) {
	}

}

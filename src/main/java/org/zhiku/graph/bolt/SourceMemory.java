package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;

/**
 * Which text each source last gave of a policy, and which one stands in the graph. Two
 * sources that disagree would otherwise replace each other's text at every ingest.
 */
record SourceMemory(boolean inCorpus, @Nullable String current, Map<String, String> given) {

	SourceMemory {
		given = new LinkedHashMap<>(given);
	}

	static SourceMemory of(Record row) {
		List<String> names = row.get("sources").asList(Value::asString);
		List<String> hashes = row.get("sourceHashes").asList(Value::asString);
		Map<String, String> given = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			given.put(names.get(i), hashes.get(i));
		}
		Value current = row.get("sha256");
		return new SourceMemory(row.get("inCorpus").asBoolean(), current.isNull() ? null : current.asString(), given);
	}

	/** Whether the source gave this very text before. */
	boolean remembers(Policy policy) {
		return this.inCorpus && policy.sha256().equals(this.given.get(policy.source()));
	}

	/** Whether the graph has this very text, whoever gave it. */
	boolean holds(Policy policy) {
		return this.inCorpus && Objects.equals(this.current, policy.sha256());
	}

	SourceMemory with(Policy policy) {
		SourceMemory memory = new SourceMemory(this.inCorpus, this.current, this.given);
		memory.given.put(policy.source(), policy.sha256());
		return memory;
	}

	/** For the statement that keeps it. */
	Object row(NodeId policy) {
		return Row.of("id", policy).with("sources", names()).with("sourceHashes", hashes()).values();
	}

	List<String> names() {
		return new ArrayList<>(this.given.keySet());
	}

	List<String> hashes() {
		return new ArrayList<>(this.given.values());
	}

}

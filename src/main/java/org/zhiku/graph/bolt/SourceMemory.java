package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zhiku.ontology.Policy;

/**
 * Which text each source last gave of a policy, which one stands in the graph, and which
 * version of the extractor read them. Two sources that disagree would otherwise replace
 * each other's text at every ingest.
 *
 * @param current the text that stands; null for a stub
 * @param revision what the graph was at when it was read
 */
record SourceMemory(boolean inCorpus, @Nullable Reading current, Map<String, Reading> given, long revision) {

	/** For nodes that were written before versions were kept. */
	private static final String UNVERSIONED = "";

	SourceMemory {
		given = new LinkedHashMap<>(given);
	}

	static SourceMemory of(Record row) {
		List<String> names = row.get("sources").asList(Value::asString);
		List<String> hashes = row.get("sourceHashes").asList(Value::asString);
		List<String> extractors = row.get("sourceExtractors").asList(Value::asString);
		Map<String, Reading> given = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			String extractor = (i < extractors.size()) ? extractors.get(i) : UNVERSIONED;
			given.put(names.get(i), new Reading(hashes.get(i), extractor));
		}
		Value current = row.get("sha256");
		Reading standing = current.isNull() ? null
				: new Reading(current.asString(), row.get("extractor").asString(UNVERSIONED));
		return new SourceMemory(row.get("inCorpus").asBoolean(), standing, given, row.get("revision").asLong());
	}

	/** Whether the source gave this very text before, read alike. */
	boolean remembers(Policy policy) {
		return this.inCorpus && Reading.of(policy).equals(this.given.get(policy.source()));
	}

	/** Whether the graph has this very text, read alike, whoever gave it. */
	boolean holds(Policy policy) {
		return this.inCorpus && Reading.of(policy).equals(this.current);
	}

	/**
	 * Whether another source has replaced this very text of this source, so that it does
	 * not come back only because it is read anew.
	 */
	boolean isOver(Policy policy) {
		Reading before = this.given.get(policy.source());
		return this.inCorpus && before != null && before.sha256.equals(policy.sha256()) && this.current != null
				&& !this.current.sha256.equals(policy.sha256());
	}

	SourceMemory with(Policy policy) {
		SourceMemory memory = new SourceMemory(this.inCorpus, this.current, this.given, this.revision);
		memory.given.put(policy.source(), Reading.of(policy));
		return memory;
	}

	/** As properties of the node. */
	Row addTo(Row row) {
		return row.with("sources", List.copyOf(this.given.keySet()))
			.with("sourceHashes", this.given.values().stream().map(Reading::sha256).toList())
			.with("sourceExtractors", this.given.values().stream().map(Reading::extractor).toList());
	}

	/** A text and what read it. */
	record Reading(String sha256, String extractor) {

		static Reading of(Policy policy) {
			return new Reading(policy.sha256(), policy.extractor());
		}

	}

}

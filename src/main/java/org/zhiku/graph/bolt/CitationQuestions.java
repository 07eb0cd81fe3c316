package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.zhiku.ontology.Citation;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Policy;

/**
 * What a write must know of other policies: which ones its citations can mean, and which
 * stubs can mean the policy itself.
 *
 * @param numbers document numbers cited
 * @param titleKeys title keys cited, and the policy's own
 * @param numberStub the stub that cites the policy's number
 * @param titleStub the stub that cites its title without a number
 * @param titleKey its own
 */
record CitationQuestions(Set<String> numbers, Set<String> titleKeys, @Nullable String numberStub,
		@Nullable String titleStub, @Nullable String titleKey) {

	static CitationQuestions of(Policy policy) {
		Set<String> numbers = new LinkedHashSet<>();
		Set<String> titleKeys = new LinkedHashSet<>();
		for (Citation citation : policy.extraction().citations()) {
			add(numbers, (citation.number() != null) ? citation.number().toString() : null);
			add(titleKeys, TitleKey.of(citation.title()));
		}
		Metadata metadata = policy.extraction().metadata();
		DocumentNumber number = metadata.number();
		String titleKey = TitleKey.of(metadata.title());
		add(titleKeys, titleKey);
		return new CitationQuestions(numbers, titleKeys,
				(number != null) ? CitationLinks.stubId(number.toString()).value() : null,
				(titleKey != null) ? CitationLinks.stubId(titleKey).value() : null, titleKey);
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		Set<String> stubs = new LinkedHashSet<>();
		add(stubs, this.numberStub);
		add(stubs, this.titleStub);
		parameters.put("numbers", List.copyOf(this.numbers));
		parameters.put("titleKeys", List.copyOf(this.titleKeys));
		parameters.put("stubs", List.copyOf(stubs));
		parameters.put("numberlessKey", (this.numberStub == null && this.titleKey != null) ? this.titleKey : "");
		return parameters;
	}

	/**
	 * The stubs that mean the policy. Where several policies bear the title, a title does
	 * not say which is meant; a policy without a number is meant by the only stub of its
	 * title, whatever number the citation gave.
	 * @param row {@code stubs} and {@code numberedStubs}, lists of ids
	 * @param links knows which titles are borne once
	 */
	List<Object> meant(Record row, CitationLinks links) {
		List<Object> meant = new ArrayList<>(row.get("stubs").asList());
		if (this.titleKey == null || !links.isOnly(this.titleKey)) {
			meant.remove(this.titleStub);
			return meant;
		}
		List<Object> numbered = row.get("numberedStubs").asList();
		if (numbered.size() == 1) {
			meant.addAll(numbered);
		}
		return meant;
	}

	private static void add(Set<String> values, @Nullable String value) {
		if (value != null) {
			values.add(value);
		}
	}

}

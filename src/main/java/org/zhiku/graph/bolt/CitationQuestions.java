package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zhiku.ontology.Citation;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.PolicyTitle;

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
			add(titleKeys, PolicyTitle.key(citation.title()));
		}
		Metadata metadata = policy.extraction().metadata();
		DocumentNumber number = metadata.number();
		String titleKey = PolicyTitle.key(metadata.title());
		add(titleKeys, titleKey);
		return new CitationQuestions(numbers, titleKeys,
				(number != null) ? CitationLinks.stubId(number.toString()).value() : null,
				(titleKey != null) ? CitationLinks.stubId(titleKey).value() : null, titleKey);
	}

	/** The questions of all policies of a write at once. */
	static Map<String, Object> parameters(List<CitationQuestions> all) {
		Set<String> numbers = new LinkedHashSet<>();
		Set<String> titleKeys = new LinkedHashSet<>();
		Set<String> stubs = new LinkedHashSet<>();
		Set<String> numberlessKeys = new LinkedHashSet<>();
		for (CitationQuestions one : all) {
			numbers.addAll(one.numbers);
			titleKeys.addAll(one.titleKeys);
			add(stubs, one.numberStub);
			add(stubs, one.titleStub);
			add(numberlessKeys, (one.numberStub == null) ? one.titleKey : null);
		}
		return Map.of("count", all.size(), "numbers", List.copyOf(numbers), "titleKeys", List.copyOf(titleKeys),
				"stubs", List.copyOf(stubs), "numberlessKeys", List.copyOf(numberlessKeys));
	}

	/**
	 * The stubs that mean the policy. Where several policies bear the title, a title does
	 * not say which is meant; a policy without a number is meant by the only stub of its
	 * title, whatever number the citation gave.
	 * @param row {@code stubs}, a list of ids, and {@code numberedStubs}, one of
	 * {@code [titleKey, id]}
	 * @param links knows which titles are borne once
	 */
	List<Object> meant(Record row, CitationLinks links) {
		boolean only = this.titleKey != null && links.isOnly(this.titleKey);
		List<Object> meant = new ArrayList<>();
		for (Value stub : row.get("stubs").values()) {
			String id = stub.asString();
			if (id.equals(this.numberStub) || (only && id.equals(this.titleStub))) {
				meant.add(id);
			}
		}
		if (only && this.numberStub == null) {
			List<Object> numbered = new ArrayList<>();
			row.get("numberedStubs").values((pair) -> pair).forEach((pair) -> {
				if (pair.get(0).asString().equals(this.titleKey)) {
					numbered.add(pair.get(1).asString());
				}
			});
			meant.addAll((numbered.size() == 1) ? numbered : List.of());
		}
		return meant;
	}

	private static void add(Set<String> values, @Nullable String value) {
		if (value != null) {
			values.add(value);
		}
	}

}

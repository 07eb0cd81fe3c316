package org.zhiku.discovery;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.explanation.FilterField;
import org.zhiku.search.explanation.Part;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.explanation.PartRole;
import org.zhiku.search.explanation.Term;
import org.zhiku.search.explanation.TermAnalysis;
import org.zhiku.search.explanation.Token;
import org.zhiku.search.explanation.Verdict;
import org.zhiku.search.explanation.Way;
import org.zhiku.search.syntax.Span;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.PlannedSearch;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine explains is told to the last term. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
@AutoConfigureGraphQlTester
class ExplanationTests {

	private static final NodeId POLICY = NodeId.of(NodeKind.POLICY, "explained");

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private PlannedSearch engine;

	@Test
	void tellsEachPartOfTheQuery() {
		Term term = new Term(TermAnalysis.PAIRS, "技能", new Span(0, 2), 1.5,
				List.of(new Term.Match("title", 1, List.of(new Span(6, 8)))));
		Part words = new Part(PartKind.WORDS, PartRole.FINDING, null, null, List.of(), true, 1.5,
				List.of(new Way("", true, 1.5, 1, 1, List.of(term))));
		Part phrase = new Part(PartKind.PHRASE, PartRole.REQUIRED, new Span(3, 7), "\"养老\"", List.of("养老"), false, 0,
				List.of());
		this.engine.planExplanation(POLICY, new Explanation(Verdict.CLAUSE_UNMET, null, 0, List.of(FilterField.YEARS),
				List.of(words, phrase), List.of(new Token(TermAnalysis.PAIRS, "技能", new Span(0, 2), true)), List.of()));
		String fields = """
				{ verdict rank score mode refusedBy queryTokens { analysis term place { start end } asked } titleTokens { term }
				  parts { kind role place { start end } text values matched score
				    ways { text matched score needed present
				      terms { analysis term place { start end } score matches { field count places { start end } } } } } }
				""";
		String unmet = """
				{ "kind": "PHRASE", "role": "REQUIRED", "place": { "start": 3, "end": 7 }, "text": "\\"养老\\"",
				  "values": [ "养老" ], "matched": false, "score": 0.0, "ways": [] }
				""";
		String found = """
				{ "kind": "WORDS", "role": "FINDING", "place": null, "text": null, "values": [], "matched": true, "score": 1.5,
				  "ways": [ { "text": "", "matched": true, "score": 1.5, "needed": 1, "present": 1, "terms": [
				    { "analysis": "PAIRS", "term": "技能", "place": { "start": 0, "end": 2 }, "score": 1.5, "matches": [
				      { "field": "title", "count": 1, "places": [ { "start": 6, "end": 8 } ] } ] } ] } ] }
				""";
		String rest = """
				"verdict": "CLAUSE_UNMET", "rank": null, "score": 0.0, "mode": "LEXICAL", "refusedBy": [ "YEARS" ],
				"queryTokens": [ { "analysis": "PAIRS", "term": "技能", "place": { "start": 0, "end": 2 }, "asked": true } ],
				"titleTokens": [] }
				""";
		this.engine.taken();
		this.tester.document(
				"query($id: ID!, $filter: SearchFilter) { explain(query: \"技能 \\\"养老\\\"\", id: $id, filter: $filter) "
						+ fields + " whyNot(query: \"技能 \\\"养老\\\"\", id: $id) " + fields + "}")
			.variable("id", POLICY.value())
			.variable("filter", Map.of("years", List.of(2023)))
			.execute()
			.path("explain")
			.matchesJsonStrictly("{ \"parts\": [ " + found + ", " + unmet + "], " + rest)
			.path("whyNot")
			.matchesJsonStrictly("{ \"parts\": [ " + unmet + "], " + rest);
		assertThat(this.engine.taken()).extracting((query) -> query.filter().years())
			.containsExactlyInAnyOrder(List.of(2023), List.of());
	}

	@Test
	void aPolicyThatTheIndexLacksIsNotIndexed() {
		this.tester
			.document("query($id: ID!) { whyNot(query: \"技能\", id: $id, mode: LEXICAL) { verdict parts { kind } } }")
			.variable("id", NodeId.of(NodeKind.POLICY, "another").value())
			.execute()
			.path("whyNot")
			.matchesJsonStrictly("{ \"verdict\": \"NOT_INDEXED\", \"parts\": [] }");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "pol_", "nonsense", "tsk_4c9kq2m1x7tz0a8e_00001", "dep_4c9kq2m1x7tz0a8e" })
	void anIdOfNoPolicyIsTheClientsMistake(String id) {
		for (String field : List.of("explain", "whyNot")) {
			this.tester.document("query($id: ID!) { " + field + "(query: \"技能\", id: $id) { verdict } }")
				.variable("id", id)
				.execute()
				.errors()
				.satisfy((errors) -> assertThat(errors).singleElement()
					.extracting((error) -> error.getExtensions().get("code"))
					.isEqualTo("BAD_REQUEST"));
		}
	}

}

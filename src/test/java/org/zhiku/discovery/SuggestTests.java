package org.zhiku.discovery;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchResult.Match;
import org.zhiku.search.Suggestion;
import org.zhiku.search.SuggestionKind;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.PlannedSearch;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
@AutoConfigureGraphQlTester
class SuggestTests {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private PlannedSearch engine;

	@Test
	void showsWhatTheEngineSuggests() {
		NodeId department = NodeId.of(NodeKind.DEPARTMENT, "湖南省教育厅");
		this.engine.planSuggestions(
				new Suggestion(SuggestionKind.DEPARTMENT, department, "湖南省教育厅", null, 12, List.of(new Match(0, 6))));
		this.tester.document("{ suggest(prefix: \"hnjyt\") { kind id text detail count matches { start end } } }")
			.execute()
			.path("suggest")
			.matchesJsonStrictly("""
					[ { "kind": "DEPARTMENT", "id": "%s", "text": "湖南省教育厅", "detail": null, "count": 12,
					  "matches": [ { "start": 0, "end": 6 } ] } ]
					""".formatted(department));
	}

	@Test
	void refusesAListThatIsTooLong() {
		for (int first : new int[] { -1, 51 }) {
			this.tester.document("{ suggest(prefix: \"湖\", first: " + first + ") { id } }")
				.execute()
				.errors()
				.satisfy((errors) -> assertThat(errors).singleElement()
					.extracting((error) -> error.getExtensions().get("code"))
					.isEqualTo("BAD_REQUEST"));
		}
	}

	@Test
	void asksWhetherSomethingElseWasMeant() {
		this.engine.planCorrection("营商环镜", "营商环境");
		this.tester.document("""
				{ wrong: search(query: "营商环镜", first: 0) { meant: didYouMean }
				  right: search(query: "营商环境", first: 0) { didYouMean } }
				""").execute().path("").matchesJsonStrictly("""
				{ "wrong": { "meant": "营商环境" }, "right": { "didYouMean": null } }
				""");
	}

}

package org.zhiku.ops.index;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zhiku.search.SearchResult;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.PlannedSearch;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The index as operators see it. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
@AutoConfigureGraphQlTester
class IndexControllerTests {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private PlannedSearch engine;

	@Test
	void tellsWhatTheIndexHolds() {
		this.engine.plan(new SearchResult(7, List.of(), List.of(), false, 12));
		this.tester.document("{ indexState { policies revision rebuild { revision newest error } } }")
			.execute()
			.path("indexState")
			.matchesJsonStrictly("{ \"policies\": 7, \"revision\": 12, \"rebuild\": null }");
	}

	@Test
	void tellsWhatKeepsItFromTheDisk() {
		this.engine.plan(new SearchResult(7, List.of(), List.of(), false, 12));
		for (String problem : new String[] { "No space left on device", null }) {
			this.engine.fail(problem);
			GraphQlTester.Path told = this.tester.document("{ indexState { problem } }")
				.execute()
				.path("indexState.problem");
			if (problem != null) {
				told.entity(String.class).isEqualTo(problem);
			}
			else {
				told.valueIsNull();
			}
		}
	}

	@Test
	void onlyWritersReindex() {
		this.tester.document("mutation { reindex { revision } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.extracting((error) -> error.getExtensions().get("code"))
				.isIn("UNAUTHENTICATED", "FORBIDDEN"));
	}

}

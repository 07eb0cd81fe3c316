package org.zhiku.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.Golden;
import org.zhiku.testsupport.GraphQueries;
import org.zhiku.testsupport.RecordingGraphReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client selects becomes one query to the graph for each root field. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
class SelectionTests {

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private RecordingGraphReader reader;

	@ParameterizedTest
	@ValueSource(strings = { "aliases-of-a-link-read-apart", "edges-and-nodes-read-together", "filters-of-every-kind",
			"fragments-and-directives", "interface-reads-one-type", "last-walks-backward",
			"neighbours-of-every-quantity", "nested-pages", "only-a-total-reads-no-rows",
			"relationships-with-both-ends", "roots-read-once-each", "status-brings-what-it-needs",
			"tasks-by-department-and-role", "years-that-follow-each-other" })
	void compiles(String name) {
		String document = Golden.read("graphql-test/selection/" + name + ".graphql");
		DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(document, null, null, null, "1",
				null);
		this.service.execute(request).block();
		String queries = GraphQueries.describe(this.reader.taken());
		assertThat(queries).as("queries").isNotEmpty();
		Golden.assertMatches("graphql-test/selection/" + name + ".txt", queries);
	}

}

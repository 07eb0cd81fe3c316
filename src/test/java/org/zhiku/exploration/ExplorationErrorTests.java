package org.zhiku.exploration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client sees who explores wrongly. */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
class ExplorationErrorTests {

	@Autowired
	private ExecutionGraphQlService service;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			path(from: 'x', to: 'pol_1') { length }                          | from
			path(from: 'pol_1', to: 'x') { length }                          | to
			path(from: 'pol_1', to: 'pol_1') { length }                      | to
			path(from: 'rul_1', to: 'pol_1') { length }                      | from
			path(from: 'pol_1', to: 'dep_1', maxLength: 11) { length }       | maxLength
			path(from: 'pol_1', to: 'dep_1', relations: []) { length }       | relations
			neighbourhood(id: 'pol_1', depth: 4) { truncated }               | depth
			neighbourhood(id: 'pol_1', depth: 0) { truncated }               | depth
			neighbourhood(id: 'pol_1', perNode: 101) { truncated }           | perNode
			neighbourhood(id: 'pol_1', maxNodes: 501) { truncated }          | maxNodes
			neighbourhood(id: 'pol_1', types: []) { truncated }              | types
			neighbourhood(id: 'sav_1') { truncated }                         | id
			citationNetwork(id: 'dep_1') { truncated }                       | id
			citationNetwork(id: 'pol_1', depth: 5) { truncated }             | depth
			lineage(id: 'dep_1') { truncated }                               | id
			lineage(id: 'pol_1', depth: 6) { truncated }                     | depth
			timeline(id: 'tsk_1_00000') { on }                               | id
			timeline(id: 'pol_1', first: 501) { on }                         | first
			coIssuance(department: 'pol_1') { weight }                       | department
			coIssuance(minimum: 0) { weight }                                | minimum
			responsibilityMatrix(first: 501) { taskCount }                   | first
			aggregate(of: TASKS, by: []) { count }                           | by
			aggregate(of: TASKS, by: [YEAR, YEAR]) { count }                 | by
			aggregate(of: TASKS, by: [YEAR, ROLE, UNIT, REGION]) { count }   | by
			aggregate(of: TASKS, by: [YEAR], targets: {units: ['个']}) { count } | targets
			aggregate(of: POLICIES, by: [YEAR], tasks: {ids: []}) { count }  | tasks
			signingGap(policy: 'dep_1') { policy { id } }                    | policy
			compare(base: 'pol_1', other: 'pol_1') { truncated }             | other
			compare(base: 'dep_1', other: 'pol_1') { truncated }             | base
			targetLedger(object: ' ', unit: '人') { unit }                    | object
			""")
	void namesTheArgument(String field, String argument) {
		String document = "{ " + field.replace('\'', '"') + " }";
		var answer = this.service.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "1", null))
			.block();
		assertThat(answer.getErrors()).hasSize(1)
			.allSatisfy((error) -> assertThat(error.getExtensions()).as(error.getMessage())
				.containsEntry("code", "BAD_REQUEST")
				.containsEntry("argument", argument));
	}

}

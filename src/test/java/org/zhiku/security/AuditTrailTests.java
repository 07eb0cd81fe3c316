package org.zhiku.security;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** A disk may be slow; the thread that answers everybody must not wait for it. */
@SpringBootTest(classes = ApiServer.class,
		properties = { ApiServer.PART_ONLY, "zhiku.security.audit-file=target/audit-of-tests.jsonl" })
class AuditTrailTests {

	@Autowired
	private ExecutionGraphQlService service;

	@Test
	void recordsApartFromAnswering() {
		AtomicReference<String> thread = new AtomicReference<>();
		String document = "mutation { deleteSavedSearch(id: \"sav_0000000000000000\") }";
		ExecutionGraphQlResponse answer = this.service
			.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "1", null))
			.doOnNext((_) -> thread.set(Thread.currentThread().getName()))
			.block();
		assertThat(answer.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN"));
		assertThat(thread.get()).startsWith("boundedElastic");
	}

}

package org.zhiku.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A disk may be slow; the thread that answers everybody must not wait for it. Here the
 * record goes into a pipe, which takes nothing until somebody reads from it.
 */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
class AuditTrailTests {

	@TempDir
	private static Path folder;

	@Autowired
	private ExecutionGraphQlService service;

	@DynamicPropertySource
	static void intoAPipe(DynamicPropertyRegistry properties) {
		properties.add("zhiku.security.audit-file", () -> pipe().toString());
	}

	@BeforeAll
	static void makeThePipe() throws InterruptedException {
		try {
			assumeTrue(new ProcessBuilder("mkfifo", pipe().toString()).start().waitFor() == 0, "pipes can be made");
		}
		catch (IOException ex) {
			assumeTrue(false, "There is no mkfifo: " + ex.getMessage());
		}
	}

	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void recordsApartFromAnswering() throws Exception {
		String document = "mutation { deleteSavedSearch(id: \"sav_0000000000000000\") }";
		CompletableFuture<ExecutionGraphQlResponse> answer = this.service
			.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "1", null))
			.toFuture();
		assertThat(answer).isNotDone();
		assertThat(Files.readString(pipe())).contains("deleteSavedSearch", "FORBIDDEN");
		assertThat(answer.get(30, TimeUnit.SECONDS).getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN"));
	}

	private static Path pipe() {
		return folder.resolve("audit.jsonl");
	}

}

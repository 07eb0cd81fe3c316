package org.zhiku.api;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zhiku.graph.GraphException;
import org.zhiku.search.SearchException;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

/** What the log has of a failure, and what the client is told. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorResolverTests {

	/** Mockito warns of itself, in another word. */
	private static final String TROUBLE = "\\bWARN\\b|\\bERROR\\b|Exception";

	private final ErrorResolver resolver = new ErrorResolver();

	@Test
	void aWaitThatWasTooShortIsNoFaultAndLeavesNoTrace(CapturedOutput log) {
		GraphQLError error = this.resolver.resolveToSingleError(new SearchException.Behind(99999, 7), environment());
		assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT");
		assertThat(error.toSpecification().get("extensions")).asString().contains("classification=TIMEOUT");
		assertThat(log.getAll()).doesNotContainPattern(TROUBLE).doesNotContain("Behind");
	}

	@Test
	void aClientThatGoesAwayIsNoFaultAndLeavesNoTrace(CapturedOutput log) {
		Throwable gone = new AbortExecutionException("Execution has been asked to be cancelled");
		assertThat(this.resolver.resolveToSingleError(gone, environment()).getMessage()).doesNotContain("fault");
		assertThat(log.getAll()).doesNotContainPattern(TROUBLE);
	}

	@Test
	void aGraphThatTookTooLongIsTold(CapturedOutput log) {
		this.resolver.resolveToSingleError(
				new GraphException.TimedOut("reading", new IllegalStateException("the cause of it")), environment());
		assertThat(log.getAll()).contains("WARN", "took too long", "the cause of it");
	}

	private static DataFetchingEnvironment environment() {
		return mock(RETURNS_DEEP_STUBS);
	}

}

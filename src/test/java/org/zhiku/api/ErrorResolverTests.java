package org.zhiku.api;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionId;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zhiku.graph.GraphException;
import org.zhiku.search.SearchException;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static graphql.Scalars.GraphQLString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What the log has of a failure, and what the client is told. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorResolverTests {

	private final ErrorResolver resolver = new ErrorResolver();

	@Test
	void aWaitThatWasTooShortIsNoFaultAndLeavesNoTrace(CapturedOutput log) {
		GraphQLError error = this.resolver.resolveToSingleError(new SearchException.Behind(99999, 7), environment());
		assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT");
		assertThat(error.toSpecification().get("extensions")).asString().contains("classification=TIMEOUT");
		assertThat(log.getAll()).doesNotContain("WARN", "ERROR", "Exception", "Behind");
	}

	@Test
	void aClientThatGoesAwayIsNoFaultAndLeavesNoTrace(CapturedOutput log) {
		Throwable gone = new AbortExecutionException("Execution has been asked to be cancelled");
		assertThat(this.resolver.resolveToSingleError(gone, environment()).getMessage()).doesNotContain("fault");
		assertThat(log.getAll()).doesNotContain("WARN", "ERROR", "Exception");
	}

	@Test
	void aGraphThatTookTooLongIsTold(CapturedOutput log) {
		this.resolver.resolveToSingleError(
				new GraphException.TimedOut("reading", new IllegalStateException("the cause of it")), environment());
		assertThat(log.getAll()).contains("WARN", "took too long", "the cause of it");
	}

	private static DataFetchingEnvironment environment() {
		MergedField field = mock(MergedField.class);
		given(field.getSingleField()).willReturn(Field.newField("search").build());
		ExecutionStepInfo step = ExecutionStepInfo.newExecutionStepInfo()
			.type(GraphQLString)
			.path(ResultPath.rootPath().segment("search"))
			.build();
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
			.executionId(ExecutionId.from("one"))
			.executionStepInfo(step)
			.mergedField(field)
			.build();
	}

}

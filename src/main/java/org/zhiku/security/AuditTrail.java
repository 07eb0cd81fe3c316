package org.zhiku.security;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcherHelper;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

import org.zhiku.api.Once;
import org.zhiku.api.limit.RequestState;
import org.zhiku.api.limit.RequestState.Caller;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Records each change that came to be carried out, done or refused. What is refused
 * before, for its rate or its price, leaves no line: anybody could fill the disk with
 * these.
 */
final class AuditTrail extends SimplePerformantInstrumentation {

	/** The answer waits for its record, and nobody else does. */
	private static final Executor DISK = (record) -> Schedulers.boundedElastic().schedule(record);

	private static final int LONGEST_TEXT = 200;

	private static final int LONGEST_LIST = 20;

	private final AuditFile file;

	private final Clock clock;

	AuditTrail(AuditFile file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		boolean mutation = parameters.getExecutionContext()
			.getOperationDefinition()
			.getOperation() == Operation.MUTATION;
		// Asked last, as it is made when it is asked for, and fields are many.
		if (!mutation || parameters.getExecutionStepInfo().getPath().getLevel() > 1) {
			return fetcher;
		}
		return (environment) -> recorded(fetcher, environment);
	}

	private @Nullable Object recorded(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
		Object value;
		try {
			value = fetcher.get(environment);
		}
		catch (Exception ex) {
			record(environment, null, ex);
			throw ex;
		}
		if (value instanceof CompletionStage<?> stage) {
			return stage.handleAsync((done, failure) -> {
				record(environment, done, failure);
				return stage;
			}, DISK).thenCompose(Function.identity());
		}
		record(environment, value, null);
		return value;
	}

	private void record(DataFetchingEnvironment environment, @Nullable Object done, @Nullable Throwable failure) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("at", this.clock.instant().toString());
		RequestState request = RequestState.of(environment.getGraphQlContext());
		if (request != null) {
			Caller caller = request.caller();
			entry.put("who", (caller.name() != null) ? caller.name() : "anonymous");
			entry.put("address", caller.address());
		}
		entry.put("what", environment.getField().getName());
		entry.put("arguments", brief(environment.getArguments()));
		entry.put("outcome",
				(failure != null) ? outcome(failure) : Once.isRepetition(environment) ? "REPEATED" : "DONE");
		if (done != null && PropertyDataFetcherHelper.getPropertyValue("revision", done,
				environment.getFieldType()) instanceof Number revision) {
			entry.put("revision", revision);
		}
		this.file.append(entry);
	}

	private static String outcome(Throwable failure) {
		return switch (failure) {
			case ZhikuException known -> known.code().name();
			case AccessDeniedException _, AuthenticationException _ -> ErrorCode.FORBIDDEN.name();
			case CompletionException wrapped when wrapped.getCause() != null -> outcome(wrapped.getCause());
			default -> ErrorCode.INTERNAL_ERROR.name();
		};
	}

	/**
	 * Long texts and lists by their beginning: what was meant, not all of what was sent.
	 */
	private static Object brief(@Nullable Object argument) {
		return switch (argument) {
			case null -> "null";
			case String text when text.length() > LONGEST_TEXT ->
				text.substring(0, LONGEST_TEXT) + "… (" + text.length() + " characters)";
			case List<?> list -> list.stream().limit(LONGEST_LIST).map(AuditTrail::brief).toList();
			case Map<?, ?> map -> {
				Map<String, Object> brief = new LinkedHashMap<>();
				map.forEach((name, value) -> brief.put(String.valueOf(name), brief(value)));
				yield brief;
			}
			case Number number -> number;
			case Boolean flag -> flag;
			default -> argument.toString();
		};
	}

}

package org.zhiku.api.http;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Failures of plain HTTP as problems (RFC 9457), with the same {@code code} as errors of
 * GraphQL have, and with the {@code parameter} that a client must change.
 */
public final class Problems {

	private static final Log log = LogFactory.getLog(Problems.class);

	private Problems() {
	}

	/** The answer to a failure, unless nobody is there any more to take it. */
	public static Mono<ServerResponse> answer(Throwable failure) {
		return switch (failure) {
			case InvalidArgument invalid -> answer(invalid, HttpStatus.BAD_REQUEST, invalid.argument());
			case ZhikuException known when known.code() != ErrorCode.INTERNAL_ERROR ->
				answer(known, status(known.code()), null);
			case DataBufferLimitException _ ->
				answer(problem(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.BAD_REQUEST, "The body is too long."));
			case ResponseStatusException late when late.getStatusCode().isSameCodeAs(HttpStatus.REQUEST_TIMEOUT) ->
				answer(problem(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, "The request did not arrive in time."));
			case ResponseStatusException refused when refused.getStatusCode().is4xxClientError() ->
				answer(problem(refused.getStatusCode(), ErrorCode.BAD_REQUEST, "The request cannot be read."));
			case Throwable _ when DisconnectedClientHelper.isClientDisconnectedException(failure) ->
				Mono.error(failure);
			default -> {
				log.error("A request failed: " + failure.getMessage(), failure);
				yield answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL_ERROR,
						"A fault of the server; its log has the details."));
			}
		};
	}

	private static HttpStatus status(ErrorCode code) {
		return switch (code) {
			case BAD_REQUEST, INVALID_CURSOR, GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, QUERY_TOO_COMPLEX,
					PERSISTED_QUERY_NOT_FOUND ->
				HttpStatus.BAD_REQUEST;
			case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
			case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
			case OVERLOADED, GRAPH_UNAVAILABLE, SEARCH_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
			case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
			case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	/** The answer to what a client must change: a parameter, where it is one. */
	public static Mono<ServerResponse> answer(ZhikuException failure, HttpStatus status, @Nullable String parameter) {
		ProblemDetail problem = problem(status, failure.code(), String.valueOf(failure.getMessage()));
		if (parameter != null) {
			problem.setProperty("parameter", parameter);
		}
		return answer(problem);
	}

	/** The answer to a request that asks for what the server cannot give. */
	public static Mono<ServerResponse> answer(HttpStatus status, ErrorCode code, String detail) {
		return answer(problem(status, code, detail));
	}

	private static ProblemDetail problem(HttpStatusCode status, ErrorCode code, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("code", code);
		return problem;
	}

	private static Mono<ServerResponse> answer(ProblemDetail problem) {
		ServerResponse.BodyBuilder response = ServerResponse.status(problem.getStatus())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			response.header(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
		}
		return response.bodyValue(problem);
	}

}

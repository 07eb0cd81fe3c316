package org.zhiku.api.http;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Failures of plain HTTP as problems (RFC 9457), with the same {@code code} as errors of
 * GraphQL have, and with the {@code parameter} that a client must change.
 */
public final class Problems {

	private Problems() {
	}

	/** The answer to a failure; one that nobody foresaw stays a failure. */
	public static Mono<ServerResponse> answer(Throwable failure) {
		return switch (failure) {
			case InvalidArgument invalid -> answer(invalid, HttpStatus.BAD_REQUEST, invalid.argument());
			case ZhikuException known -> switch (known.code()) {
				case NOT_FOUND -> answer(known, HttpStatus.NOT_FOUND, null);
				case OVERLOADED, GRAPH_UNAVAILABLE, SEARCH_UNAVAILABLE, TIMEOUT ->
					answer(known, HttpStatus.SERVICE_UNAVAILABLE, null);
				default -> Mono.error(known);
			};
			case DataBufferLimitException _ ->
				answer(problem(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.BAD_REQUEST, "The body is too long."));
			default -> Mono.error(failure);
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

	private static ProblemDetail problem(HttpStatus status, ErrorCode code, String detail) {
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

package org.zhiku.discovery;

import reactor.core.publisher.Mono;

import org.zhiku.api.http.Problems;
import org.zhiku.search.SearchException;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Failures of what searches over plain HTTP. */
public final class SearchProblems {

	private SearchProblems() {
	}

	/** The answer to a failure, which names the query where that is wrong. */
	public static Mono<ServerResponse> answer(Throwable failure) {
		return (failure instanceof SearchException.BadQuery bad) ? Problems.answer(bad, HttpStatus.BAD_REQUEST, "query")
				: Problems.answer(failure);
	}

}

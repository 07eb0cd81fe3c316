package org.zhiku.discovery;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Suggestions come from the engine alone, at every key that a user presses. */
@Controller
class SuggestController {

	private static final int USUAL = 10;

	private static final int MOST = 50;

	private final SearchEngine engine;

	SuggestController(SearchEngine engine) {
		this.engine = engine;
	}

	@QueryMapping
	Mono<List<Suggestion>> suggest(@Argument String prefix, @Argument @Nullable Integer first) {
		int size = Objects.requireNonNullElse(first, USUAL);
		if (size < 0 || size > MOST) {
			throw new InvalidArgument("first", "'first' must be 0 to " + MOST + ", not " + size + ".");
		}
		return this.engine.suggest(new SuggestQuery(prefix, size));
	}

}

package org.zhiku.api;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

/**
 * Keeps documents that were parsed and found valid: an application sends the same few
 * again and again and only their variables differ. Bounded by characters, so that made-up
 * documents cost no more memory than real ones. Limits are checked with each execution as
 * they depend on variables.
 */
final class KnownDocuments implements PreparsedDocumentProvider {

	private static final int ALL_CHARACTERS = 1_000_000;

	private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
		.maximumWeight(ALL_CHARACTERS)
		.<String, PreparsedDocumentEntry>weigher((text, document) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry known = this.valid.getIfPresent(input.getQuery());
		if (known != null) {
			return CompletableFuture.completedFuture(known);
		}
		PreparsedDocumentEntry read = parse.apply(input);
		if (!read.hasErrors()) {
			this.valid.put(input.getQuery(), read);
		}
		return CompletableFuture.completedFuture(read);
	}

}

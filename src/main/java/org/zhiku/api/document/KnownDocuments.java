package org.zhiku.api.document;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.OperationRefused;
import org.zhiku.api.limit.DocumentLimits;
import org.zhiku.ontology.ErrorCode;

/**
 * Keeps documents that were parsed and found valid: an application sends the same few
 * again and again and only their variables differ. Bounded by characters, so that made-up
 * documents cost no more memory than real ones. What depends on variables is checked with
 * each execution.
 * <p>
 * A document may be named by the hash of its text instead of sent, if it is a trusted
 * one; and it can be so that no other is admitted.
 */
final class KnownDocuments implements PreparsedDocumentProvider {

	private static final int ALL_CHARACTERS = 1_000_000;

	private final TrustedDocuments trusted;

	private final boolean onlyTrusted;

	private final DocumentLimits limits;

	private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
		.maximumWeight(ALL_CHARACTERS)
		.<String, PreparsedDocumentEntry>weigher((text, document) -> text.length())
		.build();

	KnownDocuments(TrustedDocuments trusted, boolean onlyTrusted, DocumentLimits limits) {
		this.trusted = trusted;
		this.onlyTrusted = onlyTrusted;
		this.limits = limits;
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		return CompletableFuture.completedFuture(document(input, parse));
	}

	private PreparsedDocumentEntry document(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		String id = id(input.getExtensions());
		String sent = input.getQuery();
		boolean named = sent.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER);
		if (named && id == null) {
			return refused(ErrorCode.BAD_REQUEST, "The extension 'persistedQuery' must have a 'sha256Hash'.");
		}
		String text = (named && id != null) ? this.trusted.find(id) : sent;
		if (text == null) {
			return refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
		}
		if (!named && id != null && !id.equalsIgnoreCase(TrustedDocuments.hash(sent))) {
			return refused(ErrorCode.BAD_REQUEST, "The document has not the hash that was sent with it.");
		}
		if (!named && this.onlyTrusted && !this.trusted.has(text)) {
			return refused(ErrorCode.FORBIDDEN, "This server admits only the documents that its operator trusts.");
		}
		return parsed(text, input, parse);
	}

	private PreparsedDocumentEntry parsed(String text, ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry known = this.valid.getIfPresent(text);
		if (known != null) {
			return known;
		}
		PreparsedDocumentEntry read = this.limits.parse(input.transform((builder) -> builder.query(text)), parse);
		if (!read.hasErrors()) {
			this.valid.put(text, read);
		}
		return read;
	}

	private static @Nullable String id(Map<String, Object> extensions) {
		return (extensions.get("persistedQuery") instanceof Map<?, ?> persisted
				&& persisted.get("sha256Hash") instanceof String hash) ? hash : null;
	}

	private static PreparsedDocumentEntry refused(ErrorCode code, String message) {
		return new PreparsedDocumentEntry(new OperationRefused(code, message).getUnderlyingErrors());
	}

}

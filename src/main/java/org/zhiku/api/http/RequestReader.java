package org.zhiku.api.http;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

import org.springframework.graphql.server.support.SerializableGraphQlRequest;

/**
 * Reads the body of a request and takes nothing for what it is not: Jackson by itself
 * makes a query of the number 1. A {@code documentId} is what the drafts of GraphQL over
 * HTTP call the id of a persisted document; it becomes the extension by which other
 * clients name theirs.
 */
final class RequestReader extends ValueDeserializer<SerializableGraphQlRequest> {

	private static final String HASH = "sha256:";

	@Override
	public SerializableGraphQlRequest deserialize(JsonParser parser, DeserializationContext context) {
		JsonNode body = context.readTree(parser);
		if (!body.isObject()) {
			return context.reportInputMismatch(this, "A request must be an object");
		}
		SerializableGraphQlRequest request = new SerializableGraphQlRequest();
		String query = text(body, "query", context);
		if (query != null) {
			request.setQuery(query);
		}
		request.setOperationName(text(body, "operationName", context));
		request.setVariables(this.<@Nullable Object>map(body, "variables", context));
		Map<String, Object> extensions = new LinkedHashMap<>(this.<Object>map(body, "extensions", context));
		String document = text(body, "documentId", context);
		if (document != null) {
			extensions.put("persistedQuery",
					Map.of("sha256Hash", document.startsWith(HASH) ? document.substring(HASH.length()) : document));
		}
		request.setExtensions(extensions);
		return request;
	}

	private @Nullable String text(JsonNode body, String member, DeserializationContext context) {
		JsonNode value = body.path(member);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		return value.isString() ? value.asString()
				: context.<String>reportInputMismatch(this, "'%s' must be a string", member);
	}

	@SuppressWarnings("unchecked")
	private <V extends @Nullable Object> Map<String, V> map(JsonNode body, String member,
			DeserializationContext context) {
		JsonNode value = body.path(member);
		if (value.isMissingNode() || value.isNull()) {
			return Map.of();
		}
		return value.isObject() ? context.readTreeAsValue(value, Map.class)
				: context.<Map<String, V>>reportInputMismatch(this, "'%s' must be an object", member);
	}

}

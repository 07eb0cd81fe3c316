package org.zhiku.corpus;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a collection: {@code id} and {@code text} must be there; {@code title},
 * {@code docNumber}, {@code issuer}, {@code date} and {@code url} may be absent, null or
 * wrong.
 */
final class JsonLine {

	private final JsonMapper mapper = JsonMapper.shared();

	ReadResult parse(String line, String origin) {
		JsonNode node;
		try {
			node = this.mapper.readTree(line);
		}
		catch (JacksonException ex) {
			return broken(origin, "is not JSON: " + ex.getOriginalMessage());
		}
		if (!node.isObject()) {
			return broken(origin, "is not a JSON object");
		}
		String id = value(node, "id");
		if (id == null) {
			return broken(origin, "has no id");
		}
		String text = node.path("text").isString() ? node.path("text").stringValue() : "";
		if (text.isBlank()) {
			return broken(origin, "has no text (id " + id + ")");
		}
		SourceDocument.Given given = new SourceDocument.Given(id, value(node, "title"), value(node, "docNumber"),
				value(node, "issuer"), GivenDate.parse(value(node, "date")), value(node, "url"));
		return new ReadResult.Document(SourceDocument.of(withoutMark(text), origin, given));
	}

	private static ReadResult broken(String origin, String what) {
		return new ReadResult.Issue(new SourceIssue.BrokenLine(origin, what));
	}

	/** Numbers occur as ids; anything but text and numbers counts as absent. */
	private static @Nullable String value(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (!value.isString() && !value.isNumber()) {
			return null;
		}
		String text = value.asString().strip();
		return text.isEmpty() ? null : text;
	}

	private static String withoutMark(String text) {
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

}

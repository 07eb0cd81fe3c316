package org.zhiku.discovery;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.zhiku.api.InvalidArgument;

/**
 * Reads what is asked over plain HTTP into a record, from parameters or from a JSON body.
 * Parameters of the filter stand beside the others; lists take several values, with
 * commas or by repetition. What has not its type or is not known is an
 * {@link InvalidArgument}.
 */
public final class FormReader {

	private static final String FILTER = "filter";

	private final JsonMapper json = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.changeDefaultNullHandling((_) -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
		.build();

	/** Reads parameters of a request line; one without {@code =} has the value null. */
	public <T extends Record> T read(Map<String, List<String>> parameters, Class<T> form) {
		ObjectNode root = this.json.createObjectNode();
		ObjectNode filter = this.json.createObjectNode();
		parameters.forEach((name, values) -> {
			RecordComponent own = component(form, name);
			RecordComponent ofFilter = component(SearchFilterInput.class, name);
			if (own != null && !name.equals(FILTER)) {
				put(root, own, values);
			}
			else if (ofFilter != null && component(form, FILTER) != null) {
				put(filter, ofFilter, values);
			}
			else {
				throw new InvalidArgument(name, "There is no parameter '" + name + "'.");
			}
		});
		if (!filter.isEmpty()) {
			root.set(FILTER, filter);
		}
		return read(() -> this.json.treeToValue(root, form));
	}

	/** Reads a JSON body; a blank one asks for nothing in particular. */
	public <T extends Record> T read(String body, Class<T> form) {
		return read(() -> this.json.readValue(body.isBlank() ? "{}" : body, form));
	}

	/** The filter as JSON that {@link #filter} reads; absent parts are left out. */
	public String write(SearchFilterInput filter) {
		ObjectNode node = this.json.valueToTree(filter);
		node.removeNulls();
		return this.json.writeValueAsString(node);
	}

	/** Reads a filter again. */
	public SearchFilterInput filter(String written) {
		return read(() -> this.json.readValue(written, SearchFilterInput.class));
	}

	private static @Nullable RecordComponent component(Class<? extends Record> form, String name) {
		return Arrays.stream(form.getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static void put(ObjectNode node, RecordComponent component, List<String> values) {
		String name = component.getName();
		if (values.stream().anyMatch(Objects::isNull)) {
			throw new InvalidArgument(name, "'" + name + "' needs a value: " + name + "=…");
		}
		if (List.class.isAssignableFrom(component.getType())) {
			ArrayNode list = node.putArray(name);
			values.stream()
				.flatMap((value) -> Arrays.stream(value.split(",")))
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.forEach(list::add);
		}
		else if (values.size() == 1) {
			node.put(name, values.getFirst());
		}
		else {
			throw new InvalidArgument(name, "'" + name + "' must be given once, not " + values.size() + " times.");
		}
	}

	private static <T> T read(Reading<T> reading) {
		try {
			T form = reading.read();
			if (form == null) {
				throw noObject();
			}
			return form;
		}
		catch (MismatchedInputException ex) {
			String name = name(ex);
			throw new InvalidArgument(name, "'" + name + "' " + expectation(ex.getTargetType()));
		}
		catch (JacksonException ex) {
			throw (ex.getCause() instanceof InvalidArgument invalid) ? invalid : noObject();
		}
	}

	private static InvalidArgument noObject() {
		return new InvalidArgument("body", "The body must be a JSON object.");
	}

	/** The innermost name on the way to the value. */
	private static String name(JacksonException failure) {
		return failure.getPath()
			.reversed()
			.stream()
			.map(JacksonException.Reference::getPropertyName)
			.filter((name) -> name != null)
			.findFirst()
			.orElse("body");
	}

	private static String expectation(@Nullable Class<?> type) {
		if (type == null) {
			return "has not its type.";
		}
		if (type.isEnum()) {
			return "must be one of " + Arrays.toString(type.getEnumConstants()) + ".";
		}
		if (type == LocalDate.class) {
			return "must be a day, YYYY-MM-DD.";
		}
		if (type == Boolean.class) {
			return "must be true or false.";
		}
		return (type == Integer.class) ? "must be a whole number." : "is not known or has not its type.";
	}

	private interface Reading<T> {

		@Nullable T read();

	}

}

package org.zhiku.api;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import org.jspecify.annotations.Nullable;

/**
 * A field as a client asks for it.
 *
 * @param path response keys from the root field down, joined by slashes; unique in the
 * operation, and so the key of the field's rows
 * @param arguments coerced, defaults included
 * @param definition the schema's
 * @param selected the fields below it
 */
record FieldCall(String path, Map<String, Object> arguments, GraphQLFieldDefinition definition,
		List<SelectedField> selected) {

	static FieldCall of(DataFetchingEnvironment environment) {
		return new FieldCall(path(environment), environment.getArguments(), environment.getFieldDefinition(),
				environment.getSelectionSet().getImmediateFields());
	}

	static FieldCall of(String parentPath, SelectedField field) {
		return new FieldCall(parentPath + "/" + field.getResultKey(), field.getArguments(),
				field.getFieldDefinitions().getFirst(), field.getSelectionSet().getImmediateFields());
	}

	/** The path of the field that is being fetched, without the places in lists. */
	static String path(DataFetchingEnvironment environment) {
		StringBuilder path = new StringBuilder();
		for (Object key : environment.getExecutionStepInfo().getPath().getKeysOnly()) {
			path.append('/').append(key);
		}
		return path.toString();
	}

	/** The name of the type that the field answers, without list and null marks. */
	String type() {
		return GraphQLTypeUtil.unwrapAll(this.definition.getType()).getName();
	}

	/** The name of an argument's type; null where the field has no such argument. */
	@Nullable String argumentType(String argument) {
		GraphQLArgument found = this.definition.getArgument(argument);
		return (found != null) ? GraphQLTypeUtil.unwrapAll(found.getType()).getName() : null;
	}

}

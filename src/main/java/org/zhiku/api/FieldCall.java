package org.zhiku.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultPath;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Window;

/**
 * A field as a client asks for it, with fragments, aliases and directives resolved, and
 * the fields below it. There is one for each field of an operation, however many rows it
 * is asked of: both the statement and the answer are made from it.
 * <p>
 * The engine's own view of a selection says the same, but it is computed for all types at
 * once and with each execution, which cost more than half a millisecond.
 */
public final class FieldCall {

	private static final FieldCollector COLLECTOR = new FieldCollector();

	private final Operation operation;

	private final String path;

	private final GraphQLObjectType parent;

	private final MergedField field;

	private final GraphQLFieldDefinition definition;

	private final Map<String, List<FieldCall>> selected = new HashMap<>();

	private final Map<GraphQLObjectType, Optional<Answer>> answers = new HashMap<>();

	private @Nullable Map<String, Object> arguments;

	private @Nullable Window window;

	private FieldCall(Operation operation, String path, GraphQLObjectType parent, MergedField field,
			GraphQLFieldDefinition definition) {
		this.operation = operation;
		this.path = path;
		this.parent = parent;
		this.field = field;
		this.definition = definition;
	}

	/** The field that is being fetched. */
	static FieldCall of(DataFetchingEnvironment environment) {
		String path = path(environment);
		return known(environment.getGraphQlContext(), path,
				() -> new FieldCall(Operation.of(environment), path, environment.getExecutionStepInfo().getObjectType(),
						environment.getMergedField(), environment.getFieldDefinition()));
	}

	/** The fields of an operation itself. */
	public static List<FieldCall> of(ExecutionContext context) {
		Operation operation = Operation.of(context);
		OperationDefinition definition = context.getOperationDefinition();
		GraphQLObjectType root = operation.root(definition.getOperation());
		MergedSelectionSet fields = COLLECTOR.collectFields(operation.collecting(root), definition.getSelectionSet());
		return operation.calls(root, "", fields)
			.stream()
			.map((call) -> known(context.getGraphQLContext(), call.path, () -> call))
			.toList();
	}

	/**
	 * The fields at the end of a way down from the one that is being fetched; none where
	 * the client does not select it.
	 * @param way names of fields
	 */
	public static List<FieldCall> below(DataFetchingEnvironment environment, String... way) {
		List<FieldCall> calls = List.of(of(environment));
		for (String name : way) {
			calls = calls.stream()
				.flatMap((call) -> call.selected().stream())
				.filter((below) -> below.name().equals(name))
				.toList();
		}
		return calls;
	}

	/** The field of which a value is being completed. */
	static FieldCall of(ExecutionContext context, ExecutionStrategyParameters parameters) {
		String path = path(parameters.getPath());
		return known(context.getGraphQLContext(), path,
				() -> new FieldCall(Operation.of(context), path, parameters.getExecutionStepInfo().getObjectType(),
						parameters.getField(), parameters.getExecutionStepInfo().getFieldDefinition()));
	}

	private static FieldCall known(GraphQLContext context, String path, Supplier<FieldCall> made) {
		Map<String, FieldCall> all = context.computeIfAbsent(FieldCall.class,
				(_) -> new ConcurrentHashMap<String, FieldCall>());
		return all.computeIfAbsent(path, (_) -> made.get());
	}

	/** The path of the field that is being fetched, without the places in lists. */
	static String path(DataFetchingEnvironment environment) {
		return path(environment.getExecutionStepInfo().getPath());
	}

	private static String path(ResultPath place) {
		StringBuilder path = new StringBuilder();
		for (Object key : place.getKeysOnly()) {
			path.append('/').append(key);
		}
		return path.toString();
	}

	/**
	 * Response keys from the root field down, each after a slash; unique in the
	 * operation, and so the key of the field's rows.
	 */
	String path() {
		return this.path;
	}

	/** The key of its value in the answer. */
	String key() {
		return this.field.getResultKey();
	}

	/** The type of object that has the field. */
	public GraphQLObjectType parent() {
		return this.parent;
	}

	public String name() {
		return this.definition.getName();
	}

	public GraphQLFieldDefinition definition() {
		return this.definition;
	}

	/** Coerced, defaults included. */
	public Map<String, Object> arguments() {
		Map<String, Object> known = this.arguments;
		if (known == null) {
			known = ValuesResolver.getArgumentValues(schema().getCodeRegistry(), this.definition.getArguments(),
					this.field.getArguments(), this.operation.variables(), this.operation.context(),
					this.operation.locale());
			this.arguments = known;
		}
		return known;
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

	/** The fields below it, where it answers an object of its own type. */
	List<FieldCall> selected() {
		return selected(type());
	}

	/**
	 * The names of the types of object that it may answer; none where it answers a leaf.
	 */
	public List<String> objects() {
		GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(this.definition.getType());
		return switch (type) {
			case GraphQLObjectType object -> List.of(object.getName());
			case GraphQLInterfaceType some ->
				schema().getImplementations(some).stream().map(GraphQLObjectType::getName).toList();
			default -> List.of();
		};
	}

	/** The fields below it where it answers an object of this type. */
	public List<FieldCall> selected(String type) {
		return this.selected.computeIfAbsent(type, this::collect);
	}

	/** The window that its arguments open, the same for all rows that have the field. */
	Window window(Function<FieldCall, Window> opened) {
		Window known = this.window;
		if (known == null) {
			known = opened.apply(this);
			this.window = known;
		}
		return known;
	}

	/** How objects of a type are answered to it, the same for all of them. */
	Optional<Answer> answer(GraphQLObjectType type, BiFunction<FieldCall, GraphQLObjectType, Optional<Answer>> made) {
		Optional<Answer> known = this.answers.get(type);
		if (known == null) {
			known = made.apply(this, type);
			this.answers.put(type, known);
		}
		return known;
	}

	/** A value of a leaf of the schema as the answer has it. */
	@Nullable Object serialized(GraphQLOutputType leaf, Object value) {
		return (leaf instanceof GraphQLEnumType constants)
				? constants.serialize(value, this.operation.context(), this.operation.locale())
				: ((GraphQLScalarType) leaf).getCoercing()
					.serialize(value, this.operation.context(), this.operation.locale());
	}

	GraphQLSchema schema() {
		return this.operation.schema();
	}

	/** Whether a field of this name is below it. */
	boolean selects(String name) {
		return selected().stream().anyMatch((below) -> below.name().equals(name));
	}

	private List<FieldCall> collect(String type) {
		GraphQLObjectType object = this.operation.schema().getObjectType(type);
		return this.operation.calls(object, this.path,
				COLLECTOR.collectFields(this.operation.collecting(object), this.field));
	}

	/** What all fields of one operation share. */
	private record Operation(GraphQLSchema schema, Map<String, FragmentDefinition> fragments,
			CoercedVariables variables, GraphQLContext context, Locale locale) {

		static Operation of(DataFetchingEnvironment environment) {
			return new Operation(environment.getGraphQLSchema(), environment.getFragmentsByName(),
					CoercedVariables.of(environment.getVariables()), environment.getGraphQlContext(),
					environment.getLocale());
		}

		static Operation of(ExecutionContext execution) {
			return new Operation(execution.getGraphQLSchema(), execution.getFragmentsByName(),
					execution.getCoercedVariables(), execution.getGraphQLContext(), execution.getLocale());
		}

		GraphQLObjectType root(OperationDefinition.Operation operation) {
			return Objects.requireNonNull(switch (operation) {
				case QUERY -> this.schema.getQueryType();
				case MUTATION -> this.schema.getMutationType();
				case SUBSCRIPTION -> this.schema.getSubscriptionType();
			});
		}

		List<FieldCall> calls(GraphQLObjectType type, String path, MergedSelectionSet fields) {
			return fields.getSubFieldsList()
				.stream()
				.map((field) -> new FieldCall(this, path + "/" + field.getResultKey(), type, field,
						Introspection.getFieldDefinition(this.schema, type, field.getName())))
				.toList();
		}

		FieldCollectorParameters collecting(GraphQLObjectType type) {
			return FieldCollectorParameters.newParameters()
				.schema(this.schema)
				.objectType(type)
				.fragments(this.fragments)
				.variables(this.variables.toMap())
				.graphQLContext(this.context)
				.build();
		}

	}

}

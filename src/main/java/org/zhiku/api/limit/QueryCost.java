package org.zhiku.api.limit;

import java.util.List;
import java.util.Objects;

import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.FieldCall;

/**
 * What a field costs: about as many objects as it may answer. A page costs as many as it
 * asks for, a plain list as many as its {@code @listSize} assumes, or as the longer of
 * such lists hold; of a node of any kind, the dearest. A field with a {@code @cost} costs
 * that more, and every field of the query itself a statement.
 */
final class QueryCost {

	private static final String QUERY = "Query";

	private static final int LONG_LIST = 50;

	private static final int STATEMENT = 1000;

	/**
	 * No field costs more. The sum of all fields that the parser admits side by side must
	 * not overflow a number.
	 */
	private static final long MOST = 1_000_000;

	private QueryCost() {
	}

	/** What a whole operation costs. */
	static long of(ExecutionContext execution) {
		return sum(FieldCall.of(execution));
	}

	private static long sum(List<FieldCall> calls) {
		long sum = 0;
		for (FieldCall call : calls) {
			sum += cost(call);
		}
		return sum;
	}

	private static long cost(FieldCall call) {
		List<String> objects = call.name().startsWith("__") ? List.of() : call.objects();
		if (objects.isEmpty()) {
			return 0;
		}
		long below = 0;
		for (String type : objects) {
			below = Math.max(below, sum(call.selected(type)));
		}
		long cost = (Math.min(MOST, below) + 1) * times(call) + weight(call.definition());
		return Math.min(MOST, call.parent().getName().equals(QUERY) ? STATEMENT + cost : cost);
	}

	private static long times(FieldCall call) {
		GraphQLFieldDefinition field = call.definition();
		GraphQLArgument first = field.getArgument("first");
		if (first != null) {
			return (size(call, first) instanceof Number size) ? Math.max(1, size.longValue()) : LONG_LIST;
		}
		boolean list = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
		boolean ofPage = call.parent().getName().endsWith("Connection");
		return (list && !ofPage) ? assumedSize(field) : 1;
	}

	private static long weight(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective cost = field.getAppliedDirective("cost");
		return (cost != null && cost.getArgument("weight").getValue() instanceof String weight) ? Long.parseLong(weight)
				: 0;
	}

	private static long assumedSize(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
		return (size != null && size.getArgument("assumedSize").getValue() instanceof Number assumed)
				? assumed.longValue() : LONG_LIST;
	}

	/** An explicit null asks for the usual page, as an absent argument does. */
	private static @Nullable Object size(FieldCall call, GraphQLArgument first) {
		Object last = call.arguments().get("last");
		Object asked = (last != null) ? last : call.arguments().get("first");
		return Objects.requireNonNullElseGet(asked, () -> GraphQLArgument.getArgumentDefaultValue(first));
	}

}

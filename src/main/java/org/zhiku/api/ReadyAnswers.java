package org.zhiku.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

import graphql.execution.DataFetcherResult;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.zhiku.api.Answer.NotReady;
import org.zhiku.graph.Page;

/**
 * Answers that need nothing but what has been read: the values of rows, and the
 * properties of objects that a controller has made. They are put together in one walk
 * over the selection, where the engine makes some twenty objects for each field of each
 * row, of which an answer has thousands.
 * <p>
 * Only what is certain is answered. Where a field is a controller's, and where a value is
 * missing or does not fit its type, there is no answer here, and the engine goes on to
 * make it with its rules for errors.
 */
final class ReadyAnswers {

	private final Shapes shapes;

	private final RowReads reads;

	ReadyAnswers(Shapes shapes, RowReads reads) {
		this.shapes = shapes;
		this.reads = reads;
	}

	/**
	 * The answer to a field whose value is this object; empty where it is the engine's.
	 */
	Optional<Object> to(FieldCall call, GraphQLObjectType type, Object value) {
		try {
			return call.answer(type, this::object).map((answer) -> answer.to(value));
		}
		catch (NotReady | CoercingSerializeException ex) {
			return Optional.empty();
		}
	}

	/** None where a field below is the engine's. */
	private Optional<Answer> object(FieldCall call, GraphQLObjectType type) {
		List<Part> parts = new ArrayList<>();
		for (FieldCall below : call.selected(type.getName())) {
			Optional<Part> part = part(below, type);
			if (part.isEmpty()) {
				return Optional.empty();
			}
			parts.add(part.get());
		}
		return Optional.of((value) -> (value != null) ? together(parts, value) : null);
	}

	private Optional<Part> part(FieldCall call, GraphQLObjectType type) {
		return read(call, type).flatMap((read) -> completed(call, call.definition().getType())
			.map((completed) -> new Part(call.key(), read, completed)));
	}

	private static Map<String, @Nullable Object> together(List<Part> parts, Object value) {
		Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(parts.size());
		for (Part part : parts) {
			answer.put(part.key(), part.completed().to(part.read().to(value)));
		}
		return answer;
	}

	/** How the value of a field is read from the object that has it. */
	private Optional<Answer> read(FieldCall call, GraphQLObjectType type) {
		if (call.definition() == call.schema().getIntrospectionTypenameFieldDefinition()) {
			return Optional.of((_) -> type.getName());
		}
		ShapeField declared = this.shapes.find(type.getName(), call.name());
		if (declared != null) {
			return Optional.ofNullable(this.reads.of(declared)).map((read) -> ofRow(call, read));
		}
		// It looks at nothing but the object.
		return (call.schema()
			.getCodeRegistry()
			.getDataFetcher(type, call.definition()) instanceof LightDataFetcher<?> it)
					? Optional.of((value) -> property(it, call.definition(), value)) : Optional.empty();
	}

	private static Answer ofRow(FieldCall call, RowReads.Read read) {
		return (value) -> {
			if (value instanceof Page.Row row) {
				return read.of(call, row);
			}
			throw NotReady.INSTANCE;
		};
	}

	private static @Nullable Object property(LightDataFetcher<?> fetcher, GraphQLFieldDefinition field,
			@Nullable Object of) {
		Object value;
		try {
			value = fetcher.get(field, of, () -> {
				throw NotReady.INSTANCE;
			});
		}
		// It throws whatever the property throws.
		catch (Exception ex) {
			throw NotReady.INSTANCE;
		}
		if (value instanceof Future<?> || value instanceof Publisher<?> || value instanceof Optional<?>
				|| value instanceof DataFetcherResult<?>) {
			throw NotReady.INSTANCE;
		}
		return value;
	}

	/** What a value becomes by its type. */
	private Optional<Answer> completed(FieldCall call, GraphQLType type) {
		return switch (type) {
			case GraphQLNonNull present -> completed(call, present.getWrappedType()).map(ReadyAnswers::present);
			case GraphQLList list -> completed(call, list.getWrappedType()).map(ReadyAnswers::each);
			case GraphQLObjectType object -> object(call, object);
			case GraphQLOutputType leaf when GraphQLTypeUtil.isLeaf(leaf) ->
				Optional.of((value) -> (value != null) ? call.serialized(leaf, value) : null);
			default -> Optional.of((value) -> (value != null) ? node(call, value) : null);
		};
	}

	private static Answer present(Answer answer) {
		return (value) -> {
			Object present = answer.to(value);
			if (present == null) {
				throw NotReady.INSTANCE;
			}
			return present;
		};
	}

	private static Answer each(Answer item) {
		return (value) -> {
			if (value instanceof Collection<?> items) {
				List<@Nullable Object> answers = new ArrayList<>(items.size());
				items.forEach((each) -> answers.add(item.to(each)));
				return answers;
			}
			if (value == null) {
				return null;
			}
			throw NotReady.INSTANCE;
		};
	}

	/** A node of whatever kind it is. */
	private @Nullable Object node(FieldCall call, Object value) {
		if (value instanceof Page.Row row) {
			GraphQLObjectType type = call.schema().getObjectType(row.id().kind().label());
			return call.answer(type, this::object).orElseThrow(() -> NotReady.INSTANCE).to(row);
		}
		throw NotReady.INSTANCE;
	}

	/**
	 * One field of an object.
	 *
	 * @param key under which it is answered
	 * @param read its value, from the object
	 * @param completed the value, as its type demands
	 */
	private record Part(String key, Answer read, Answer completed) {
	}

}

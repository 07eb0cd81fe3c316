package org.zhiku.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Registers a fetcher over rows for every field that a feature declares. They are
 * trivial: what they answer has been read, so that neither an observation nor a thread's
 * context is kept for each of the hundreds of fields of an answer.
 */
final class RowFetchers implements RuntimeWiringConfigurer {

	private final Shapes shapes;

	private final Windows windows;

	RowFetchers(Shapes shapes) {
		this.shapes = shapes;
		this.windows = new Windows(shapes);
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (Shape shape : this.shapes.types()) {
			wiring.type(shape.type(), (type) -> {
				shape.fields().forEach((name, field) -> {
					TrivialDataFetcher<?> fetcher = fetcher(field);
					if (fetcher != null) {
						type.dataFetcher(name, fetcher);
					}
				});
				return type;
			});
		}
		wiring.type("Node", (type) -> type.typeResolver((environment) -> {
			Page.Row row = environment.getObject();
			NodeId id = new NodeId(String.valueOf(row.properties().get("id")));
			return environment.getSchema().getObjectType(id.kind().label());
		}));
	}

	/** None for what a controller answers. */
	private @Nullable TrivialDataFetcher<?> fetcher(ShapeField field) {
		return switch (field) {
			case ShapeField.Value value -> (environment) -> value.of(row(environment));
			case ShapeField.Same _ -> RowFetchers::row;
			case ShapeField.Link link -> (environment) -> linked(environment, link);
			case ShapeField.Derived derived ->
				(environment) -> derived.read().apply(row(environment), environment.getArguments());
			case ShapeField.Elsewhere _ -> null;
		};
	}

	private @Nullable Object linked(DataFetchingEnvironment environment, ShapeField.Link link) {
		Page page = row(environment).link(FieldCall.path(environment));
		return switch (link.arity()) {
			case ONE -> page.rows().isEmpty() ? null : page.rows().getFirst();
			case LIST -> page.rows();
			case CONNECTION -> new Connection(page, this.windows.of(FieldCall.of(environment), link));
		};
	}

	private static Page.Row row(DataFetchingEnvironment environment) {
		Page.Row row = environment.getSource();
		if (row == null) {
			throw new IllegalStateException("No row for " + environment.getExecutionStepInfo().getPath());
		}
		return row;
	}

}

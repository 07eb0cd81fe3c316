package org.zhiku.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Registers a fetcher over rows for every field that a feature declares. They are
 * trivial: what they answer has been read, so that neither an observation nor a thread's
 * context is kept for each of them.
 */
final class RowFetchers implements RuntimeWiringConfigurer {

	private final Shapes shapes;

	private final RowReads reads;

	RowFetchers(Shapes shapes, RowReads reads) {
		this.shapes = shapes;
		this.reads = reads;
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
			return environment.getSchema().getObjectType(row.id().kind().label());
		}));
	}

	/** None for what a controller answers. */
	private @Nullable TrivialDataFetcher<?> fetcher(ShapeField field) {
		RowReads.Read read = this.reads.of(field);
		return (read != null) ? (environment) -> read.of(FieldCall.of(environment), row(environment)) : null;
	}

	private static Page.Row row(DataFetchingEnvironment environment) {
		Page.Row row = environment.getSource();
		if (row == null) {
			throw new IllegalStateException("No row for " + environment.getExecutionStepInfo().getPath());
		}
		return row;
	}

}

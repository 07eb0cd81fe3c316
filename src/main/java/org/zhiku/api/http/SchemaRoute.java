package org.zhiku.api.http;

import java.nio.charset.StandardCharsets;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The schema as one file, descriptions included, as code generators read it. */
public final class SchemaRoute {

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private SchemaRoute() {
	}

	static RouterFunction<ServerResponse> of(GraphQlSource source) {
		Mono<String> text = Mono.fromSupplier(() -> print(source.schema())).cache();
		return RouterFunctions.route()
			.GET("/graphql/schema",
					(_) -> text.flatMap((sdl) -> ServerResponse.ok()
						.contentType(TEXT)
						.header("Content-Disposition", "inline; filename=\"schema.graphqls\"")
						.bodyValue(sdl)))
			.build();
	}

	/**
	 * Types, fields and arguments by name, so that the text changes with the schema only.
	 */
	public static String print(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeScalarTypes(true)
			.includeDirectiveDefinition((name) -> name.equals("listSize"))
			.includeDirectives((name) -> name.equals("listSize") || name.equals("deprecated"))).print(schema);
	}

}

package org.zhiku.policy.linked;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.zhiku.api.DeclaredFields;
import org.zhiku.api.http.Problems;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphReader;
import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Sha256;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a policy is: {@code /policies/{id}}, in the form that the client likes best. Who
 * has the newest state of it is told so and no more (ETag).
 */
final class PolicyRoutes {

	private static final String PATH = "/policies/";

	private final GraphReader reader;

	private final DeclaredFields fields;

	PolicyRoutes(GraphReader reader, DeclaredFields fields) {
		this.reader = reader;
		this.fields = fields;
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET(PATH + "{id}", this::answer).build();
	}

	private Mono<ServerResponse> answer(ServerRequest request) {
		request.exchange().getResponse().getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		Representation form = Representation.of(accepted(request));
		if (form == null) {
			return Problems.answer(HttpStatus.NOT_ACCEPTABLE, ErrorCode.BAD_REQUEST,
					"A policy is application/ld+json, application/json, text/html or text/plain.");
		}
		return Mono.defer(() -> policy(id(request.pathVariable("id")), form))
			.map((policy) -> body(policy, form, addresses(request)))
			.flatMap((body) -> send(request, form, body.getBytes(StandardCharsets.UTF_8)))
			.onErrorResume(Problems::answer);
	}

	private Mono<LinkedPolicy> policy(NodeId id, Representation form) {
		boolean withText = form == Representation.TEXT || form == Representation.HTML;
		return this.reader.read(LinkedPolicy.query(id, this.fields, withText))
			.flatMap((page) -> Mono.justOrEmpty(page.rows().stream().findFirst()))
			.map((row) -> LinkedPolicy.of(row, this.fields))
			.switchIfEmpty(Mono.error(() -> notFound(id.value())));
	}

	private static String body(LinkedPolicy policy, Representation form, Function<String, String> addresses) {
		LinkedData data = new LinkedData(addresses);
		return switch (form) {
			case JSON_LD, JSON -> data.write(policy);
			case HTML -> new PolicyPage(addresses, data).write(policy);
			case TEXT -> {
				if (policy.text() == null) {
					throw new GraphException.NotFound("The corpus has no text of " + policy.reference().id() + ".");
				}
				yield policy.text();
			}
		};
	}

	private static Mono<ServerResponse> send(ServerRequest request, Representation form, byte[] body) {
		String tag = "\"" + Sha256.of(body).hex(16) + "\"";
		return request.checkNotModified(tag)
			.switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
				.contentType(form.mediaType())
				.cacheControl(CacheControl.noCache())
				.eTag(tag)
				.bodyValue(body)));
	}

	/** What cannot be read asks for nothing that there is. */
	private static List<MediaType> accepted(ServerRequest request) {
		try {
			return request.headers().accept();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of(new MediaType("application", "x-unreadable"));
		}
	}

	private static NodeId id(String id) {
		if (!NodeId.isValid(id) || new NodeId(id).kind() != NodeKind.POLICY) {
			throw notFound(id);
		}
		return new NodeId(id);
	}

	private static GraphException.NotFound notFound(String id) {
		return new GraphException.NotFound("There is no policy " + id + ".");
	}

	/** Absolute, as the client sees this server. */
	private static Function<String, String> addresses(ServerRequest request) {
		String path = request.requestPath().contextPath().value() + PATH;
		return (id) -> UriComponentsBuilder.fromUri(request.uri())
			.replacePath(path + id)
			.replaceQuery(null)
			.fragment(null)
			.build()
			.toUriString();
	}

}

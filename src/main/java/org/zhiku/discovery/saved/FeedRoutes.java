package org.zhiku.discovery.saved;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.zhiku.discovery.FormReader;
import org.zhiku.discovery.SearchProblems;
import org.zhiku.graph.GraphException;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Sha256;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Where feeds are: {@code /feeds/searches/{id}.atom} of a saved search and
 * {@code /feeds/search.atom?query=…} of any. Who has the newest state is told so and no
 * more (ETag).
 */
final class FeedRoutes {

	private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

	private final Feeds feeds;

	private final FormReader forms = new FormReader();

	FeedRoutes(Feeds feeds) {
		this.feeds = feeds;
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/feeds/searches/{id}.atom", (request) -> answer(request, saved(request)))
			.GET("/feeds/search.atom", (request) -> answer(request, newest(request)))
			.build();
	}

	private Mono<AtomFeed> saved(ServerRequest request) {
		return Mono.defer(() -> this.feeds.saved(search(request.pathVariable("id")), self(request)));
	}

	private Mono<AtomFeed> newest(ServerRequest request) {
		return Mono
			.defer(() -> this.feeds.newest(this.forms.read(request.queryParams(), FeedForm.class), self(request)));
	}

	/** What is no id names nothing that could be found. */
	private static NodeId search(String id) {
		if (!NodeId.isValid(id) || new NodeId(id).kind() != NodeKind.SAVED_SEARCH) {
			throw new GraphException.NotFound("There is no saved search of that id.");
		}
		return new NodeId(id);
	}

	private static String self(ServerRequest request) {
		return request.uri().toASCIIString();
	}

	private static Mono<ServerResponse> answer(ServerRequest request, Mono<AtomFeed> feed) {
		return feed.map(AtomFeed::write).flatMap((document) -> {
			String tag = "\"" + Sha256.of(document).hex(16) + "\"";
			return request.checkNotModified(tag)
				.switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
					.contentType(ATOM)
					.cacheControl(CacheControl.noCache())
					.eTag(tag)
					.bodyValue(document)));
		}).onErrorResume(SearchProblems::answer);
	}

}

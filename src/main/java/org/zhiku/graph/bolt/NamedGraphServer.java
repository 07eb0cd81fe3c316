package org.zhiku.graph.bolt;

import java.net.URI;

import org.zhiku.graph.GraphServer;
import reactor.core.publisher.Mono;

/** The server that the settings name; it is somebody else's to start. */
record NamedGraphServer(Endpoint named) implements GraphServer {

	static NamedGraphServer of(String uri, String username, String password) {
		return new NamedGraphServer(new Endpoint(URI.create(uri), username, password));
	}

	@Override
	public Mono<Endpoint> endpoint() {
		return Mono.just(this.named);
	}

	@Override
	public Endpoint current() {
		return this.named;
	}

}

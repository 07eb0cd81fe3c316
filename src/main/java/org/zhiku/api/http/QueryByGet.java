package org.zhiku.api.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.zhiku.api.limit.RequestState;
import org.zhiku.ontology.ErrorCode;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * A query in the parameters of a GET goes the way of a POST with the same in its body,
 * and bears a mark by which whatever changes something is refused.
 */
final class QueryByGet implements WebFilter {

	private static final Refusal NO_QUERY = new Refusal(HttpStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST,
			"A GET must have a parameter 'query' or 'documentId'; 'variables' and 'extensions' are JSON objects.");

	private final JsonMapper json;

	QueryByGet(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (request.getMethod() != HttpMethod.GET || !RequestPaths.GRAPHQL.include(request)
				|| LongConnections.isSocket(request)) {
			return chain.filter(exchange);
		}
		byte[] body = body(request.getQueryParams());
		if (body == null) {
			return NO_QUERY.write(exchange.getResponse());
		}
		exchange.getAttributes().put(RequestState.CHANGES_REFUSED, true);
		return chain.filter(exchange.mutate().request(new Posted(request, body)).build());
	}

	private byte @Nullable [] body(MultiValueMap<String, String> parameters) {
		ObjectNode body = this.json.createObjectNode();
		for (String name : List.of("query", "documentId", "operationName")) {
			String value = parameters.getFirst(name);
			if (StringUtils.hasText(value)) {
				body.put(name, value);
			}
		}
		if (!body.has("query") && !body.has("documentId") && !parameters.containsKey("extensions")) {
			return null;
		}
		try {
			for (String name : List.of("variables", "extensions")) {
				String value = parameters.getFirst(name);
				if (StringUtils.hasText(value)) {
					body.set(name, this.json.readTree(value));
				}
			}
		}
		catch (JacksonException ex) {
			return null;
		}
		return body.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static final class Posted extends ServerHttpRequestDecorator {

		private final byte[] body;

		private final HttpHeaders headers = new HttpHeaders();

		Posted(ServerHttpRequest request, byte[] body) {
			super(request);
			this.body = body;
			this.headers.putAll(request.getHeaders());
			this.headers.setContentType(MediaType.APPLICATION_JSON);
			this.headers.setContentLength(body.length);
		}

		@Override
		public HttpMethod getMethod() {
			return HttpMethod.POST;
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(this.body)));
		}

	}

}

package org.zhiku.api.http;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.ontology.ErrorCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * The answer to a request that never becomes a GraphQL operation, in the form of errors
 * that operations have.
 *
 * @param status the HTTP status
 * @param code what clients decide by
 * @param message what people read
 */
public record Refusal(HttpStatusCode status, ErrorCode code, String message) {

	/** After so many seconds a client may try again what was too much. */
	public static final String RETRY_SECONDS = "1";

	/** Writes it, and with it ends the response. */
	public Mono<Void> write(ServerHttpResponse response) {
		response.setStatusCode(this.status);
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body())));
	}

	private byte[] body() {
		Map<String, Object> error = Map.of("message", this.message, "extensions", Map.of("code", this.code));
		return JsonMapper.shared().writeValueAsBytes(Map.of("errors", List.of(error)));
	}

}

package org.zhiku.api.http;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * For which requests a filter is, read as the routes read them: decoded, without
 * parameters of the path and below the path of the application. Whatever reaches a
 * handler has passed the filters of its path.
 */
public final class RequestPaths {

	/** The one path of GraphQL. */
	static final RequestPaths GRAPHQL = of("/graphql");

	private final List<PathPattern> patterns;

	private RequestPaths(List<PathPattern> patterns) {
		this.patterns = patterns;
	}

	public static RequestPaths of(String... patterns) {
		return new RequestPaths(Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList());
	}

	public boolean include(ServerHttpRequest request) {
		PathContainer path = request.getPath().pathWithinApplication();
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}

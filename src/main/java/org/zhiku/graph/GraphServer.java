package org.zhiku.graph;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The database server behind the port: one that the settings name, or one of our own.
 */
public interface GraphServer {

	/**
	 * Where the server can be reached now. It waits while the server starts, and fails
	 * with {@link GraphException.Unavailable} where it cannot start.
	 */
	Mono<Endpoint> endpoint();

	/** The same where it is known without waiting; else null. */
	default @Nullable Endpoint current() {
		return null;
	}

	/** Address and credentials. */
	record Endpoint(URI uri, String username, String password) {

		/** Without the password. */
		@Override
		public String toString() {
			return this.username + "@" + this.uri;
		}

	}

}

package org.zhiku.api.limit;

import java.net.InetSocketAddress;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What a request's interceptors and its execution tell each other: who asks, and whether
 * the answer is still wanted.
 */
public final class RequestState {

	/** The attribute of web requests that may change nothing. */
	public static final String CHANGES_REFUSED = RequestState.class.getName() + ".changesRefused";

	private final Caller caller;

	private final boolean changesRefused;

	private final Sinks.Empty<Void> end = Sinks.empty();

	private volatile @Nullable Operation operation;

	/**
	 * @param changesRefused whether the request came in a way in which nothing may change
	 */
	public RequestState(Caller caller, boolean changesRefused) {
		this.caller = caller;
		this.changesRefused = changesRefused;
	}

	/** The state of the request that is being executed; none inside the server. */
	public static @Nullable RequestState of(GraphQLContext context) {
		return context.get(RequestState.class);
	}

	/** Who asks, as requests are counted; one for all that the server asks itself. */
	public static String accountOf(GraphQLContext context) {
		RequestState request = of(context);
		return (request != null) ? request.caller().account() : "server";
	}

	public Caller caller() {
		return this.caller;
	}

	public boolean changesRefused() {
		return this.changesRefused;
	}

	/** Told as soon as the document has been read. */
	public void begin(Operation begun) {
		this.operation = begun;
	}

	public boolean isMutation() {
		return this.operation == Operation.MUTATION;
	}

	/** Nobody waits for the answer any more. */
	public void end() {
		if (!isMutation()) {
			this.end.tryEmitEmpty();
		}
	}

	/** Completes when nobody waits for the answer any more. */
	public Mono<Void> ended() {
		return this.end.asMono();
	}

	/**
	 * Who sent a request.
	 *
	 * @param name the name of the key or token, as it was verified; null for anybody
	 * @param address from where
	 */
	public record Caller(@Nullable String name, String address) {

		/** The address as people write it, without the port. */
		public static String addressOf(@Nullable InetSocketAddress remote) {
			return (remote != null && remote.getAddress() != null) ? remote.getAddress().getHostAddress() : "unknown";
		}

		/** By which requests are counted: a person, else a place. */
		public String account() {
			return (this.name != null) ? "name " + this.name : "address " + this.address;
		}

	}

}

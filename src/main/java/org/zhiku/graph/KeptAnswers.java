package org.zhiku.graph;

import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

/**
 * Remembers for a while what requests that change something were answered, so that one
 * that is sent again is not done again. Of requests under one key only one is under way
 * at a time, on however many servers.
 */
public interface KeptAnswers {

	/**
	 * Asks to do a request. Whoever is granted it must {@link #keep} or {@link #release}
	 * it; one that does neither within the lease, as when its server is killed, makes way
	 * for another.
	 */
	Mono<Claim> claim(Request request, Instant now, Duration lease);

	/** Keeps the answer until a moment; nothing where the grant has passed to another. */
	Mono<Void> keep(Request request, Claim.Granted grant, String answer, Instant until);

	/** Gives the key back, since nothing was changed. */
	Mono<Void> release(Request request, Claim.Granted grant);

	/**
	 * What is to be done once.
	 *
	 * @param caller whose key it is; keys of different callers have nothing to do with
	 * each other
	 * @param key chosen by the caller
	 * @param digest of all that the request asks for
	 */
	record Request(String caller, String key, String digest) {
	}

	/** What is to become of a request. */
	sealed interface Claim {

		/**
		 * Do it.
		 *
		 * @param token by which the grant is known
		 */
		record Granted(String token) implements Claim {
		}

		/** It was done, and this was the answer. */
		record Answered(String answer) implements Claim {
		}

		/** It is being done. */
		record UnderWay() implements Claim {
		}

		/** The key was used for something else. */
		record OfAnother() implements Claim {
		}

	}

}

package org.zhiku.security;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/**
 * How often each account may still ask. An account is a person, else an address; a
 * minute's worth may be spent at once, and comes back evenly.
 */
final class RateLimits {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_ACCOUNTS = 100_000;

	private final Kind reads;

	private final Kind writes;

	RateLimits(int readsPerMinute, int writesPerMinute) {
		this.reads = new Kind(readsPerMinute);
		this.writes = new Kind(writesPerMinute);
	}

	boolean admitsRead(String account) {
		return this.reads.admits(account);
	}

	boolean admitsWrite(String account) {
		return this.writes.admits(account);
	}

	private static final class Kind {

		private final int perMinute;

		/** Who was away for a minute has a full bucket, which is as good as none. */
		private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
			.maximumSize(MOST_ACCOUNTS)
			.expireAfterAccess(MINUTE)
			.build();

		Kind(int perMinute) {
			this.perMinute = perMinute;
		}

		boolean admits(String account) {
			return this.perMinute == 0 || this.buckets.get(account, (_) -> full()).tryConsume(1);
		}

		private Bucket full() {
			return Bucket.builder()
				.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, MINUTE))
				.build();
		}

	}

}

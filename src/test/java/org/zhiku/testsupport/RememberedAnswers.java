package org.zhiku.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.graph.KeptAnswers;

/** Kept answers in memory. */
public final class RememberedAnswers implements KeptAnswers {

	private final Map<String, Kept> kept = new HashMap<>();

	private int granted;

	@Override
	public Mono<Claim> claim(Request request, Instant now, Duration lease) {
		return Mono.fromSupplier(() -> claimNow(request, now, lease));
	}

	@Override
	public Mono<Void> keep(Request request, Claim.Granted grant, String answer, Instant until) {
		return Mono.fromRunnable(() -> replace(request, grant, new Kept(request.digest(), grant, answer, until)));
	}

	@Override
	public Mono<Void> release(Request request, Claim.Granted grant) {
		return Mono.fromRunnable(() -> replace(request, grant, null));
	}

	private synchronized Claim claimNow(Request request, Instant now, Duration lease) {
		Kept held = this.kept.get(id(request));
		if (held == null || !held.until().isAfter(now)) {
			Claim.Granted grant = new Claim.Granted("grant " + ++this.granted);
			this.kept.put(id(request), new Kept(request.digest(), grant, null, now.plus(lease)));
			return grant;
		}
		if (!held.digest().equals(request.digest())) {
			return new Claim.OfAnother();
		}
		return (held.answer() != null) ? new Claim.Answered(held.answer()) : new Claim.UnderWay();
	}

	private synchronized void replace(Request request, Claim.Granted grant, @Nullable Kept kept) {
		this.kept.computeIfPresent(id(request), (_, held) -> held.grant().equals(grant) ? kept : held);
	}

	private static String id(Request request) {
		return request.caller() + "\n" + request.key();
	}

	private record Kept(String digest, Claim.Granted grant, @Nullable String answer, Instant until) {
	}

}

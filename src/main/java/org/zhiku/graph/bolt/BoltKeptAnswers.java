package org.zhiku.graph.bolt;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

import org.zhiku.graph.KeptAnswers;

/** Answers as nodes; the constraint on their ids lets one caller through at a time. */
final class BoltKeptAnswers implements KeptAnswers {

	/** A few at a time, so that nobody waits for the clearing. */
	private static final String CLEAR = """
			CYPHER 25
			MATCH (old:KeptAnswer) WHERE old.until <= $in.now AND old.id <> $in.id
			WITH old LIMIT 100
			DELETE old
			""";

	/** The assignment takes the lock, before it is read who holds the key. */
	private static final String CLAIM = """
			CYPHER 25
			MERGE (a:KeptAnswer {id: $in.id})
			SET a.lock = true
			WITH a, a.digest IS NULL OR a.until <= $in.now AS free
			FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
				SET a.digest = $in.digest, a.token = $in.token, a.until = $in.until, a.answer = null)
			RETURN free, a.digest = $in.digest AS same, a.answer AS answer
			""";

	private static final String KEEP = """
			CYPHER 25
			MATCH (a:KeptAnswer {id: $in.id, token: $in.token})
			SET a.answer = $in.answer, a.until = $in.until
			""";

	private static final String RELEASE = """
			CYPHER 25
			MATCH (a:KeptAnswer {id: $in.id, token: $in.token})
			DELETE a
			""";

	private final BoltSessions sessions;

	BoltKeptAnswers(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<Claim> claim(Request request, Instant now, Duration lease) {
		String token = UUID.randomUUID().toString();
		Map<String, Object> in = Map.of("id", id(request), "digest", request.digest(), "token", token, "now",
				now.toEpochMilli(), "until", now.plus(lease).toEpochMilli());
		return this.sessions
			.write("asking for what was answered",
					(transaction) -> transaction.change(CLEAR, in).then(transaction.ask(CLAIM, in)))
			.map((row) -> claim(row, token));
	}

	@Override
	public Mono<Void> keep(Request request, Claim.Granted grant, String answer, Instant until) {
		Map<String, Object> in = Map.of("id", id(request), "token", grant.token(), "answer", answer, "until",
				until.toEpochMilli());
		return this.sessions.write("keeping an answer", (transaction) -> transaction.change(KEEP, in));
	}

	@Override
	public Mono<Void> release(Request request, Claim.Granted grant) {
		Map<String, Object> in = Map.of("id", id(request), "token", grant.token());
		return this.sessions.write("giving a key back", (transaction) -> transaction.change(RELEASE, in));
	}

	private static Claim claim(Record row, String token) {
		if (row.get("free").asBoolean()) {
			return new Claim.Granted(token);
		}
		if (!row.get("same").asBoolean()) {
			return new Claim.OfAnother();
		}
		return row.get("answer").isNull() ? new Claim.UnderWay() : new Claim.Answered(row.get("answer").asString());
	}

	/** No name has a line break, so no two pairs make one id. */
	private static String id(Request request) {
		return request.caller() + "\n" + request.key();
	}

}

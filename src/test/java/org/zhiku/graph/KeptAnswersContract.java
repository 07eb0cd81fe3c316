package org.zhiku.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.zhiku.graph.KeptAnswers.Claim;
import org.zhiku.graph.KeptAnswers.Claim.Answered;
import org.zhiku.graph.KeptAnswers.Claim.Granted;
import org.zhiku.graph.KeptAnswers.Claim.OfAnother;
import org.zhiku.graph.KeptAnswers.Claim.UnderWay;
import org.zhiku.graph.KeptAnswers.Request;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link KeptAnswers} must remember, and when it must forget. */
public abstract class KeptAnswersContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

	private static final Duration LEASE = Duration.ofMinutes(5);

	private static final Request REQUEST = new Request("anna", "key", "digest");

	protected abstract KeptAnswers answers();

	@Test
	void whatWasAnsweredIsAnsweredAgain() {
		Granted grant = (Granted) claim(REQUEST, NOW);
		assertThat(claim(REQUEST, NOW)).isEqualTo(new UnderWay());
		keep(grant, "{}", NOW.plusSeconds(60));
		assertThat(claim(REQUEST, NOW.plusSeconds(59))).isEqualTo(new Answered("{}"));
		assertThat(claim(REQUEST, NOW.plusSeconds(60))).as("it is forgotten").isInstanceOf(Granted.class);
	}

	@Test
	void aKeyIsOfOneCallerAndOneRequest() {
		keep((Granted) claim(REQUEST, NOW), "{}", NOW.plusSeconds(60));
		assertThat(claim(new Request("anna", "key", "other"), NOW)).isEqualTo(new OfAnother());
		assertThat(claim(new Request("bao", "key", "other"), NOW)).isInstanceOf(Granted.class);
		assertThat(claim(new Request("anna", "key2", "other"), NOW)).isInstanceOf(Granted.class);
		assertThat(claim(REQUEST, NOW)).isEqualTo(new Answered("{}"));
	}

	@Test
	void whatChangedNothingMayBeAskedAgain() {
		Granted grant = (Granted) claim(REQUEST, NOW);
		answers().release(REQUEST, grant).block(LIMIT);
		assertThat(claim(new Request("anna", "key", "other"), NOW)).isInstanceOf(Granted.class);
	}

	@Test
	void whoDiesMakesWayAndDoesNotSpeakAfterwards() {
		Granted dead = (Granted) claim(REQUEST, NOW);
		Granted next = (Granted) claim(REQUEST, NOW.plus(LEASE));
		keep(dead, "late", NOW.plus(Duration.ofHours(1)));
		answers().release(REQUEST, dead).block(LIMIT);
		assertThat(claim(REQUEST, NOW.plus(LEASE))).isEqualTo(new UnderWay());
		keep(next, "{}", NOW.plus(Duration.ofHours(1)));
		assertThat(claim(REQUEST, NOW.plus(LEASE))).isEqualTo(new Answered("{}"));
	}

	@Test
	void ofManyAtOnceOneIsGranted() {
		List<Claim> claims = Flux.range(0, 20)
			.flatMap((_) -> answers().claim(REQUEST, NOW, LEASE), 20)
			.collectList()
			.block(LIMIT);
		assertThat(claims).hasSize(20);
		assertThat(claims.stream().filter(Granted.class::isInstance)).hasSize(1);
		assertThat(claims.stream().filter(UnderWay.class::isInstance)).hasSize(19);
	}

	private Claim claim(Request request, Instant now) {
		return answers().claim(request, now, LEASE).block(LIMIT);
	}

	private void keep(Granted grant, String answer, Instant until) {
		answers().keep(REQUEST, grant, answer, until).block(LIMIT);
	}

}

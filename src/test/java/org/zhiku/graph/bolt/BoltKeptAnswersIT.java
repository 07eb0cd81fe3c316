package org.zhiku.graph.bolt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.KeptAnswers;
import org.zhiku.graph.KeptAnswersContract;

import static org.assertj.core.api.Assertions.assertThat;

class BoltKeptAnswersIT extends KeptAnswersContract {

	private static final Duration LEASE = Duration.ofMinutes(2);

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected KeptAnswers answers() {
		return this.graph.ports().answers();
	}

	@Test
	void whatIsForgottenTakesNoRoom() {
		this.graph.run("UNWIND range(1, 150) AS i CREATE (:KeptAnswer {id: 'old' + i, until: 0})");
		for (String key : List.of("a", "b")) {
			answers().claim(new KeptAnswers.Request("anna", key, "x"), Instant.now(), LEASE).block(LEASE);
		}
		assertThat(this.graph.run("MATCH (a:KeptAnswer) WHERE a.until = 0 RETURN a")).isEmpty();
	}

}

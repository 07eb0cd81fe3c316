package org.zhiku.graph.bolt;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.graph.embedded.EmbeddedServers;
import org.zhiku.ontology.Policy;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

class RestartedServerIT {

	private static final Duration LIMIT = Duration.ofSeconds(150);

	@TempDir
	Path dataDir;

	@Test
	void readsAndWritesGoOnAfterTheChildWasKilled() throws Exception {
		Policy policy = new PolicyDraft("湘教发〔2023〕15号", "通知").task("任务").build();
		try (EmbeddedServers server = EmbeddedServers.start(this.dataDir)) {
			BoltSessions sessions = BoltGraph.sessions(server);
			BoltGraphWriter writer = new BoltGraphWriter(sessions, new WrittenRevisions());
			assertThat(writer.write(policy).block(LIMIT).outcome()).isEqualTo(Outcome.CREATED);
			server.kill();
			Mono<Long> revision = new BoltChangeFeed(sessions, new WrittenRevisions()).head()
				.map(ChangeFeed.Head::revision);
			assertThat(revision.retryWhen(Retry.indefinitely().filter(GraphException.Unavailable.class::isInstance))
				.block(LIMIT)).isEqualTo(1);
			assertThat(writer.write(policy).block(LIMIT).outcome()).isEqualTo(Outcome.UNCHANGED);
			sessions.close();
		}
	}

}

package org.zhiku.graph.bolt;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.zhiku.graph.ChangeFeed.Head;
import org.zhiku.graph.GraphServer;
import org.zhiku.testsupport.Policies;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaMigrationIT {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	/** As after an import of what was exported, which has no counter. */
	@Test
	void aGraphWithoutACounterGoesOnFromItsNewestPolicy() {
		this.graph.ports().writer().write(Policies.all()).block(LIMIT);
		Head before = head();
		this.graph.run("MATCH (n:Counter|SchemaVersion) DELETE n");
		migrate();
		assertThat(head().revision()).isEqualTo(before.revision()).isPositive();
		assertThat(head().graph()).isNotEqualTo(before.graph());
		assertThat(this.graph.ports().feed().changesAfter(0, 100).collectList().block(LIMIT)).hasSize(3);
	}

	@Test
	void aCounterThatIsAheadStays() {
		this.graph.ports().writer().write(Policies.all()).block(LIMIT);
		this.graph.run("MATCH (c:Counter) SET c.value = 1000");
		Head before = head();
		this.graph.run("MATCH (n:SchemaVersion) DELETE n");
		migrate();
		assertThat(head()).isEqualTo(before);
	}

	/** As before spellings were nodes. */
	@Test
	void bodiesOfAnOlderGraphAreFoundByTheirNames() {
		this.graph.ports().writer().write(Policies.all()).block(LIMIT);
		this.graph.run("MATCH (s:Spelling) DETACH DELETE s");
		this.graph.run("DROP CONSTRAINT spelling_text");
		this.graph
			.run("CREATE FULLTEXT INDEX body_names FOR (n:Department|Institution|Region) ON EACH [n.name, n.aliases]");
		this.graph.run("MATCH (v:SchemaVersion) SET v.version = 8");
		assertThat(this.graph.misspelt()).isNotEmpty();
		migrate();
		assertThat(this.graph.misspelt()).isEmpty();
		assertThat(this.graph.run("SHOW INDEXES YIELD name WHERE name IN ['body_names', 'spelling_text'] RETURN name"))
			.extracting((row) -> row.get("name").asString())
			.containsExactly("spelling_text");
	}

	private Head head() {
		return this.graph.ports().feed().head().block(LIMIT);
	}

	private void migrate() {
		GraphServer.Endpoint endpoint = this.graph.server().server().endpoint().block(LIMIT);
		try (Driver driver = GraphDatabase.driver(endpoint.uri(),
				AuthTokens.basic(endpoint.username(), endpoint.password()))) {
			new SchemaMigration(driver).run().block(LIMIT);
		}
	}

}

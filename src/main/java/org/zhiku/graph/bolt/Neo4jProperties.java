package org.zhiku.graph.bolt;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The database, and how long we wait for it.
 *
 * @param uri such as {@code bolt://neo4j:7687}; blank for a Neo4j of our own
 * @param username who we are there; unused where the uri is blank
 * @param password the password; unused where the uri is blank
 * @param poolSize at most so many connections
 * @param inFlight at most so many reads at once; fewer than connections, so that writes
 * and the ending of reads find one
 * @param waiting so many further reads wait for their turn; others are refused
 * @param connectTimeout for a connection, a free one of the pool included, and for a turn
 * @param readTimeout after which a read is ended, in the database too; the first reads
 * after a start wait for the database to compile them, on a busy machine ten seconds and
 * more
 * @param writeTimeout after which a write is ended; it includes the wait for a server
 * that is starting
 * @param snapshotTimeout after which reading the whole graph is ended
 */
@ConfigurationProperties("zhiku.neo4j")
record Neo4jProperties(@Nullable String uri, @DefaultValue("neo4j") String username, @DefaultValue("") String password,
		@DefaultValue("40") int poolSize, @DefaultValue("32") int inFlight, @DefaultValue("256") int waiting,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("30s") Duration readTimeout,
		@DefaultValue("120s") Duration writeTimeout, @DefaultValue("10m") Duration snapshotTimeout) {

	Neo4jProperties {
		if (poolSize < 1) {
			throw new IllegalArgumentException("zhiku.neo4j.pool-size must be at least 1");
		}
		if (inFlight < 1 || inFlight > poolSize || waiting < 0) {
			throw new IllegalArgumentException(
					"zhiku.neo4j.in-flight must be at least 1 and at most zhiku.neo4j.pool-size, and .waiting not negative");
		}
		if (StringUtils.hasText(uri) && password.isEmpty()) {
			throw new IllegalArgumentException("zhiku.neo4j.uri needs zhiku.neo4j.password");
		}
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "Neo4jProperties[uri=" + this.uri + ", username=" + this.username + "]";
	}

}

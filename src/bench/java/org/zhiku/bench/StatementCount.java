package org.zhiku.bench;

/**
 * How many statements Neo4j ran, by its own collector of statistics. What the server asks
 * for by itself, whether anything changed, does not count.
 */
final class StatementCount {

	private static final String CLEAR = "CALL db.stats.clear('QUERIES')";

	private static final String COLLECT = "CALL db.stats.collect('QUERIES')";

	private static final String STOP = "CALL db.stats.stop('QUERIES')";

	private static final String COUNTED = """
			CALL db.stats.retrieve('QUERIES') YIELD data
			WITH data WHERE NOT data.query CONTAINS ':Counter' AND NOT data.query CONTAINS ':SavedSearch'
				AND NOT data.query CONTAINS 'db.stats'
			RETURN coalesce(sum(data.invocationSummary.invocationCount), 0) AS count
			""";

	private final BoltClient client;

	StatementCount(BoltClient client) {
		this.client = client;
	}

	/**
	 * While the work runs. Neo4j collects from its start on, and forgets only while it does
	 * not.
	 */
	long during(HotSpots.Work work) throws Exception {
		this.client.list(STOP);
		this.client.list(CLEAR);
		this.client.list(COLLECT);
		work.run();
		return this.client.list(COUNTED).getFirst().get("count").asLong();
	}

}

package org.zhiku.ingest;

import java.time.Duration;

/**
 * How fast a run works and how long it waits.
 *
 * @param extractors documents extracted at the same time
 * @param writers documents written at the same time
 * @param batch policies written in one transaction
 * @param patience how long the graph may stay away before the run stops
 * @param firstPause before the graph is asked again
 * @param longestPause as the pauses grow
 */
record IngestPace(int extractors, int writers, BatchSize batch, Duration patience, Duration firstPause,
		Duration longestPause) {

	/**
	 * A transaction costs as much as some documents; beyond some dozens of them nothing
	 * is left to win, and a fault costs more to repeat.
	 */
	private static final BatchSize WRITTEN = new BatchSize(40, 400_000);

	/**
	 * Of one document. An export of the whole graph may keep its writer waiting for a
	 * minute, which is no reason to give up.
	 */
	static final IngestPace OF_ONE = new IngestPace(1, 1, WRITTEN, Duration.ofSeconds(90), Duration.ofMillis(250),
			Duration.ofSeconds(2));

	IngestPace {
		if (extractors < 1 || writers < 1) {
			throw new IllegalArgumentException("No work is done by " + extractors + " and " + writers);
		}
	}

	static IngestPace of(IngestProperties.Ingest settings) {
		int processors = Runtime.getRuntime().availableProcessors();
		return new IngestPace((settings.extractors() > 0) ? settings.extractors() : processors, settings.writers(),
				WRITTEN, settings.graphPatience(), Duration.ofMillis(250), Duration.ofSeconds(5));
	}

}

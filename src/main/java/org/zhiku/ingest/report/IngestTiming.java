package org.zhiku.ingest.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a run was, how fast it is and how far.
 *
 * @param startedAt its first moment
 * @param endedAt its last; null while it runs
 * @param seconds how long it took, or runs by now
 * @param documentsPerSecond over all of a run that ended; lately, while it runs
 * @param progress the part of all bytes that is done, from 0 to 1; null while it is not
 * known how many there are
 * @param remainingSeconds an estimate from the pace of late; null where there is no
 * ground for one
 */
public record IngestTiming(Instant startedAt, @Nullable Instant endedAt, double seconds, double documentsPerSecond,
		@Nullable Double progress, @Nullable Integer remainingSeconds) {
}

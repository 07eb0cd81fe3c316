package org.zhiku.ingest.report;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How much of the work is done, in bytes of files. The reading is ahead of the work: of
 * the bytes that were read, that part is done which the finished documents have in the
 * length of all that were read. One thread at a time.
 */
public final class WorkTally {

	private final RecentPace pace = new RecentPace();

	private long position;

	private long charactersRead;

	private long charactersDone;

	private long done;

	private @Nullable Long total;

	/** So many bytes of files there are; more may be found later. */
	public void total(long bytes) {
		this.total = bytes;
	}

	/** The reading has passed so many bytes. */
	public void passed(long bytes) {
		this.position = bytes;
	}

	/** A document was read. */
	public void read(long characters) {
		this.charactersRead += characters;
	}

	/** Its fate is known. */
	public void done(long characters) {
		this.charactersDone += characters;
	}

	/** Where the run is after so much time. */
	public IngestAdvance advance(IngestCounts counts, Duration elapsed) {
		double part = (this.charactersRead > 0) ? (double) this.charactersDone / this.charactersRead : 1;
		this.done = Math.max(this.done, (long) (this.position * part));
		this.pace.reached(elapsed, counts.done(), this.done);
		Long all = (this.total != null) ? (Long) Math.max(this.total, this.done) : null;
		return new IngestAdvance(counts, this.done, all, this.pace.documentsPerSecond(),
				(all != null) ? this.pace.timeFor(all - this.done) : null);
	}

}

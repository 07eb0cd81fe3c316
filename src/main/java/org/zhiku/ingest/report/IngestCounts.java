package org.zhiku.ingest.report;

/**
 * How many documents met which fate.
 *
 * @param read documents that could be read
 * @param created new in the graph
 * @param changed replaced an older text
 * @param unchanged were there already
 * @param failed could not be read, extracted or written
 * @param skipped files that are no documents by rule
 */
public record IngestCounts(long read, long created, long changed, long unchanged, long failed, long skipped) {

	/** Nothing yet. */
	public static final IngestCounts NONE = new IngestCounts(0, 0, 0, 0, 0, 0);

	/** Those whose fate is known. */
	public long done() {
		return this.created + this.changed + this.unchanged + this.failed;
	}

	/** One more. */
	public IngestCounts with(Fate fate) {
		return new IngestCounts(more(this.read, fate, Fate.READ), more(this.created, fate, Fate.CREATED),
				more(this.changed, fate, Fate.CHANGED), more(this.unchanged, fate, Fate.UNCHANGED),
				more(this.failed, fate, Fate.FAILED), more(this.skipped, fate, Fate.SKIPPED));
	}

	private static long more(long count, Fate fate, Fate counted) {
		return (fate == counted) ? count + 1 : count;
	}

	/** One line for a person. */
	@Override
	public String toString() {
		return "%d read: %d new, %d changed, %d unchanged; %d failed, %d skipped".formatted(this.read, this.created,
				this.changed, this.unchanged, this.failed, this.skipped);
	}

}

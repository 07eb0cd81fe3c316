package org.zhiku.ingest;

/**
 * Asks a run to end early: what is under way is finished, nothing else is begun. Safe for
 * many threads.
 */
public final class StopSignal {

	private volatile boolean requested;

	/** Asks, for good. */
	public void request() {
		this.requested = true;
	}

	/** Whether someone asked. */
	public boolean isRequested() {
		return this.requested;
	}

}

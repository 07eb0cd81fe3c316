package org.zhiku.indexing;

import org.jspecify.annotations.Nullable;

/**
 * How far the index is.
 *
 * @param revision what the index shows
 * @param newest what the graph had when it was last asked
 * @param error why it does not follow at the moment; null while it does
 */
public record FollowerState(long revision, long newest, @Nullable String error) {

	/** Revisions that the index lacks; 0 when it holds all. */
	public long lag() {
		return Math.max(0, this.newest - this.revision);
	}

}

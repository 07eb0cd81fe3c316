package org.zhiku.ops.index;

import org.jspecify.annotations.Nullable;

import org.zhiku.indexing.FollowerState;

/** The schema's IndexState. */
record IndexState(long policies, long revision, @Nullable String problem, @Nullable FollowerState rebuild) {
}

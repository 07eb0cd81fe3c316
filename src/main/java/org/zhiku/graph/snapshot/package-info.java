/**
 * The graph as a whole at one revision, for whoever takes all of it along.
 * {@link org.zhiku.graph.snapshot.GraphSnapshots} is the port.
 */
@NullMarked
package org.zhiku.graph.snapshot;

import org.jspecify.annotations.NullMarked;

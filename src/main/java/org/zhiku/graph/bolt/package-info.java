/**
 * The only code that knows the Neo4j driver and Cypher. Everything here is
 * package-private and wired by one configuration class. The graph that it writes is
 * described in {@code src/docs/graph-model.md}; change both together.
 */
@NullMarked
package org.zhiku.graph.bolt;

import org.jspecify.annotations.NullMarked;

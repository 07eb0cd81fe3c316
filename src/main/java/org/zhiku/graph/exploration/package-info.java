/**
 * Questions to the graph that no page of nodes answers: ways between nodes, what is
 * around one, and counts. {@link org.zhiku.graph.exploration.GraphExplorer} is the port.
 */
@NullMarked
package org.zhiku.graph.exploration;

import org.jspecify.annotations.NullMarked;

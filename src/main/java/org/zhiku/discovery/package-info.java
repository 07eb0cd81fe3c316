/**
 * Full-text search as a GraphQL field: the engine finds, the graph hydrates.
 * <p>
 * May use ontology, graph, search and api.
 */
@NullMarked
package org.zhiku.discovery;

import org.jspecify.annotations.NullMarked;

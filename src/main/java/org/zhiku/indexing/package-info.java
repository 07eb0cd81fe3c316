/**
 * The follower: takes revisions from the graph and applies them to the search engine, at
 * start and then continuously. It decides order and batching and nothing else.
 * <p>
 * May use ontology, graph and search.
 */
@NullMarked
package org.zhiku.indexing;

import org.jspecify.annotations.NullMarked;

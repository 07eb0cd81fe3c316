/**
 * The port to the graph, Zhiku's system of record: write
 * ({@link org.zhiku.graph.GraphWriter}), read ({@link org.zhiku.graph.GraphReader}),
 * follow ({@link org.zhiku.graph.ChangeFeed}). It speaks in the words of the ontology and
 * of {@link org.zhiku.graph.GraphQuery}; neither GraphQL nor Cypher is known here.
 */
@MayUse("ontology")
@NullMarked
package org.zhiku.graph;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

/**
 * The whole graph as a file, for whoever loads it elsewhere: {@code /export/graph.jsonl},
 * {@code .graphml} and {@code .csv.zip}. What is in it and in which order is of
 * {@link org.zhiku.graph.snapshot.Snapshot}; a {@link org.zhiku.bulk.GraphFile} writes
 * one format.
 */
@MayUse({ "ontology", "graph", "api" })
@NullMarked
package org.zhiku.bulk;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

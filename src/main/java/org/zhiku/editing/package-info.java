/**
 * What writers do to the policies of the graph, as GraphQL fields: bring one, take one
 * away. Reading, extracting and writing is the work of {@code ingest} and {@code graph}.
 */
@MayUse({ "corpus", "ingest", "graph", "ontology", "api" })
@NullMarked
package org.zhiku.editing;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

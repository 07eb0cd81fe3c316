/**
 * The follower: takes revisions from the graph and applies them to the search engine, at
 * start and then continuously. It decides order and batching and nothing else.
 */
@MayUse({ "ontology", "graph", "search" })
@NullMarked
package org.zhiku.indexing;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

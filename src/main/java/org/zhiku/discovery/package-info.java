/**
 * Full-text search for clients: as a GraphQL field, where the engine finds and the graph
 * hydrates; {@code export} as files, {@code saved} as searches that are kept and tell of
 * new matches.
 */
@MayUse({ "ontology", "graph", "search", "reference", "api" })
@NullMarked
package org.zhiku.discovery;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

/**
 * Full-text search as a GraphQL field: the engine finds, the graph hydrates.
 */
@MayUse({ "ontology", "graph", "search", "api" })
@NullMarked
package org.zhiku.discovery;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

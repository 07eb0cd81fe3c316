/**
 * GraphQL plumbing that every feature shares: errors, scalars, connections, limits, and
 * the compiler from a selection to one {@link org.zhiku.graph.GraphQuery}. No feature's
 * fields belong here.
 */
@MayUse({ "ontology", "graph" })
@NullMarked
package org.zhiku.api;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

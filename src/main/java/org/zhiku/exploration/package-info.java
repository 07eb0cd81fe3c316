/**
 * Ways through the graph as GraphQL fields: paths, neighbourhoods, networks of citations,
 * lineages and timelines. {@code comparison} sets policies beside each other and
 * {@code statistics} counts; fields of single nodes belong to the features of these.
 */
@MayUse({ "ontology", "graph", "api" })
@NullMarked
package org.zhiku.exploration;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

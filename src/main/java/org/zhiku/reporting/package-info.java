/**
 * The reports of ingests as GraphQL fields. It only shows them; counting and keeping is
 * {@code ingest}'s.
 */
@MayUse({ "ingest", "ontology", "api" })
@NullMarked
package org.zhiku.reporting;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

/**
 * What an operator needs of a running server: health and readiness.
 */
@MayUse({ "ingest", "indexing", "graph", "search", "api" })
@NullMarked
package org.zhiku.ops;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

/**
 * What an operator needs of a running server: health, readiness, the data folder.
 * <p>
 * May use ingest, indexing, graph and search.
 */
@NullMarked
package org.zhiku.ops;

import org.jspecify.annotations.NullMarked;

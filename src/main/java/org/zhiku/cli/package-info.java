/**
 * The command line: one class for each command. {@code extract} starts no Spring.
 * <p>
 * May use corpus, extraction, ontology, ingest, indexing and ops.
 */
@NullMarked
package org.zhiku.cli;

import org.jspecify.annotations.NullMarked;

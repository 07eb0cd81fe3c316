/**
 * The use case that brings documents in: corpus, extraction, graph. Entry type:
 * {@code IngestRun}. It holds no rule of reading or extraction.
 * <p>
 * May use corpus, extraction, ontology and graph.
 */
@NullMarked
package org.zhiku.ingest;

import org.jspecify.annotations.NullMarked;

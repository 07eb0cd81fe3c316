/**
 * The use case that brings documents in: corpus, extraction, graph. Entry type:
 * {@code ReportedIngest}. It holds no rule of reading or extraction.
 */
@MayUse({ "corpus", "extraction", "gazetteer", "ontology", "graph" })
@NullMarked
package org.zhiku.ingest;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

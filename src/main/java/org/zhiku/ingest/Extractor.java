package org.zhiku.ingest;

import java.util.function.Function;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Extraction;

/**
 * What reads the documents of a run.
 *
 * @param version names it: what another version read is extracted again
 */
record Extractor(Function<SourceDocument, Extraction> extraction, String version) {
}

package org.zhiku.extraction;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Extraction;

/**
 * Reads a policy as an expert does: the stages in their order. Stateless after
 * construction and safe for many threads; never throws on what a document holds.
 */
public final class PolicyExtractor {

	/** Everything that the text says, each fact with its evidence. */
	public Extraction extract(SourceDocument document) {
		throw new UnsupportedOperationException("not yet");
	}

}

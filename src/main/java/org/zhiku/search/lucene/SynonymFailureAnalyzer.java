package org.zhiku.search.lucene;

import org.zhiku.search.meaning.SynonymException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines which line of a user's synonyms is wrong. */
final class SynonymFailureAnalyzer extends AbstractFailureAnalyzer<SynonymException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SynonymException cause) {
		return new FailureAnalysis(cause.getMessage(), "Mend it, or start without zhiku.search.synonyms.", cause);
	}

}

package org.zhiku.gazetteer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines which line of a user's gazetteer is wrong. */
final class GazetteerFailureAnalyzer extends AbstractFailureAnalyzer<GazetteerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GazetteerException cause) {
		return new FailureAnalysis(cause.getMessage(), "Mend it, or start without zhiku.gazetteer.dir.", cause);
	}

}

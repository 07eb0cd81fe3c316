package org.zhiku.graph.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines what would else be a page of stack trace. */
final class EmbeddedFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedFailure cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}

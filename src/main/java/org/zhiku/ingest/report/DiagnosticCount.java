package org.zhiku.ingest.report;

import org.zhiku.ontology.DiagnosticCode;

/** How often something was wrong with the documents. */
public record DiagnosticCount(DiagnosticCode code, long count) {
}

package org.zhiku.extraction;

import java.util.List;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.Metadata;

/** Says what a reader should know of the quality of a document. */
final class DiagnosticStage {

	List<Diagnostic> read(DocumentText document, Given given, Metadata metadata, Outline outline) {
		return List.of();
	}

}

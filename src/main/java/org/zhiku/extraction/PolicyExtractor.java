package org.zhiku.extraction;

import java.util.List;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Validity;

/**
 * Reads a policy as an expert does: the stages in their order. Stateless after
 * construction and safe for many threads; never throws on what a document holds.
 */
public final class PolicyExtractor {

	private final MetadataStage metadataStage = new MetadataStage();

	private final OutlineStage outlineStage = new OutlineStage();

	private final DiagnosticStage diagnosticStage = new DiagnosticStage();

	/** Everything that the text says, each fact with its evidence. */
	public Extraction extract(SourceDocument source) {
		DocumentText document = DocumentText.of(source.text());
		Metadata metadata = this.metadataStage.read(document, source.given());
		Outline outline = this.outlineStage.read(document, metadata);
		List<Diagnostic> diagnostics = this.diagnosticStage.read(document, source.given(), metadata, outline);
		return new Extraction(metadata, Validity.UNSTATED, outline.sections(), outline.tasks(), List.of(), List.of(),
				List.of(), List.of(), diagnostics);
	}

}

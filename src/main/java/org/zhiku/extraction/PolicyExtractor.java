package org.zhiku.extraction;

import java.util.List;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.extraction.ResponsibilityStage.Reading;
import org.zhiku.extraction.citation.CitationStage;
import org.zhiku.extraction.fault.DiagnosticStage;
import org.zhiku.extraction.gazetteer.DepartmentResolver;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.extraction.head.MetadataStage;
import org.zhiku.extraction.institution.InstitutionStage;
import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.outline.OutlineStage;
import org.zhiku.extraction.target.TargetStage;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.Validity;

/**
 * Reads a policy as an expert does: the stages in their order. Stateless after
 * construction and safe for many threads; never throws on what a document holds.
 */
public final class PolicyExtractor {

	private final MetadataStage metadataStage;

	private final OutlineStage outlineStage = new OutlineStage();

	private final ResponsibilityStage responsibilityStage;

	private final TargetStage targetStage = new TargetStage();

	private final InstitutionStage institutionStage;

	private final CitationStage citationStage = new CitationStage();

	private final ValidityStage validityStage = new ValidityStage();

	private final DiagnosticStage diagnosticStage = new DiagnosticStage();

	/**
	 * Loads what is known of the administration; keep one extractor for many documents.
	 */
	public PolicyExtractor() {
		this(Gazetteer.load());
	}

	/** With what a user knows of the administration besides. */
	public PolicyExtractor(Gazetteer gazetteer) {
		this.metadataStage = new MetadataStage(gazetteer);
		this.institutionStage = new InstitutionStage(gazetteer.regions());
		this.responsibilityStage = new ResponsibilityStage(new DepartmentResolver(gazetteer));
	}

	/** Everything that the text says, each fact with its evidence. */
	public Extraction extract(SourceDocument source) {
		DocumentText document = DocumentText.of(source.text());
		Metadata metadata = this.metadataStage.read(document, source.given());
		Outline outline = this.outlineStage.read(document, metadata);
		Reading duties = this.responsibilityStage.read(document, source.given(), outline, metadata);
		List<Target> targets = this.targetStage.read(document, outline, metadata);
		List<InstitutionMention> institutions = this.institutionStage.read(document, outline, metadata);
		List<Citation> citations = this.citationStage.read(document, outline, metadata);
		Validity validity = this.validityStage.read(document, outline, metadata);
		List<Diagnostic> diagnostics = this.diagnosticStage.read(document, source.given(), metadata, outline,
				duties.unresolved());
		return new Extraction(metadata, validity, outline.sections(), outline.tasks(), duties.responsibilities(),
				targets, institutions, citations, diagnostics);
	}

}

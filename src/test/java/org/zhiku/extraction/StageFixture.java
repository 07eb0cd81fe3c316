package org.zhiku.extraction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.citation.CitationStage;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.extraction.head.MetadataStage;
import org.zhiku.extraction.institution.InstitutionStage;
import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.outline.OutlineStage;
import org.zhiku.extraction.target.TargetStage;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.Validity;

/** A text read up to its outline, for tests of the stages behind that. */
public record StageFixture(DocumentText document, Metadata metadata, Outline outline) {

	private static final Gazetteer GAZETTEER = Gazetteer.load();

	/** A document of 2022 with this body. */
	public static StageFixture of(String body) {
		return of(body, null);
	}

	public static StageFixture of(String body, @Nullable String title) {
		DocumentText document = DocumentText.of(body);
		Given given = new Given(null, title, null, null, LocalDate.of(2022, 3, 1), null);
		Metadata metadata = new MetadataStage(GAZETTEER).read(document, given);
		return new StageFixture(document, metadata, new OutlineStage().read(document, metadata));
	}

	public List<Target> targets() {
		List<Target> targets = new TargetStage().read(this.document, this.outline, this.metadata);
		targets.forEach((target) -> verify(target.evidence()));
		return targets;
	}

	public List<InstitutionMention> institutions() {
		List<InstitutionMention> mentions = new InstitutionStage(GAZETTEER.regions()).read(this.document, this.outline,
				this.metadata);
		mentions.forEach((mention) -> verify(mention.evidence()));
		return mentions;
	}

	public List<Citation> citations() {
		List<Citation> citations = new CitationStage().read(this.document, this.outline, this.metadata);
		citations.forEach((citation) -> verify(citation.evidence()));
		return citations;
	}

	Validity validity() {
		return new ValidityStage().read(this.document, this.outline, this.metadata);
	}

	private void verify(Evidence evidence) {
		String stands = this.document.text().substring(evidence.start(), evidence.end());
		if (!stands.equals(evidence.quote())) {
			throw new AssertionError(evidence + " does not stand in the text");
		}
	}

}

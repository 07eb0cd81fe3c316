package org.zhiku.extraction;

import java.util.List;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.Metadata;

/** What a document says of itself; what came beside the text only fills gaps. */
final class MetadataStage {

	Metadata read(DocumentText document, Given given) {
		return new Metadata(given.title(), null, null, null, Genre.OTHER, null, null, List.of(), List.of(), null,
				given.date());
	}

}

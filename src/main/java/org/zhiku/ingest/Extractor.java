package org.zhiku.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.graph.Succession;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Policy;

/**
 * The extraction as an ingest needs it.
 *
 * @param rules what reads a document
 * @param version of the rules and of all that they know: what another one read is
 * extracted again
 * @param successions which bodies took over from which
 */
record Extractor(Function<SourceDocument, Extraction> rules, String version, List<Succession> successions) {

	Extractor {
		successions = List.copyOf(successions);
	}

	/**
	 * The extraction that knows this gazetteer.
	 * @param folder from which users' tables were loaded
	 */
	static Extractor of(PolicyExtractor extractor, Gazetteer gazetteer, @Nullable Path folder) {
		List<Succession> successions = gazetteer.bodies()
			.renamings()
			.stream()
			.map((each) -> new Succession(each.national(), each.formerName(), each.successor(), each.since()))
			.toList();
		return new Extractor(extractor::extract, ExtractorVersion.with(folder), successions);
	}

	Policy read(SourceDocument document) {
		return PolicyIdentity.policy(document, this.rules.apply(document), this.version);
	}

}

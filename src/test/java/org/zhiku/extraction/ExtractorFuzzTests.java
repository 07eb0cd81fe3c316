package org.zhiku.extraction;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;

import static org.assertj.core.api.Assertions.assertThat;

/** No text makes the extractor throw, and each quote stands where it says. */
class ExtractorFuzzTests {

	private static final PolicyExtractor EXTRACTOR = new PolicyExtractor();

	@FuzzTest
	void quotesStandWhereTheySay(@NotNull String text) {
		Extraction extraction = EXTRACTOR.extract(SourceDocument.of(text, "fuzz", SourceDocument.Given.NOTHING));
		extraction.responsibilities().forEach((duty) -> assertQuote(text, duty.evidence()));
		extraction.targets().forEach((target) -> assertQuote(text, target.evidence()));
		extraction.institutions().forEach((institution) -> assertQuote(text, institution.evidence()));
		extraction.citations().forEach((citation) -> assertQuote(text, citation.evidence()));
		extraction.metadata().issuers().forEach((issuer) -> assertQuote(text, issuer.evidence()));
		extraction.tasks().forEach((task) -> assertThat(task.end()).isBetween(task.start(), text.length()));
	}

	private static void assertQuote(String text, Evidence evidence) {
		assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
	}

}

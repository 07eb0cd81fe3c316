package org.zhiku.extraction;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.Extraction;

/** No text makes the extractor throw, and each quote stands where it says. */
class ExtractorFuzzTests {

	private static final PolicyExtractor EXTRACTOR = new PolicyExtractor();

	@FuzzTest
	void quotesStandWhereTheySay(@NotNull String text) {
		Extraction extraction = EXTRACTOR.extract(SourceDocument.of(text, "fuzz", SourceDocument.Given.NOTHING));
		Proof.verify(text, extraction);
	}

}

package org.zhiku.corpus;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes behind the head of a PDF make its reader throw. */
class PdfFuzzTests {

	@FuzzTest
	void reads(byte[] bytes) {
		FuzzedFile.read("a.pdf", "%PDF-1.7\n", bytes);
	}

}

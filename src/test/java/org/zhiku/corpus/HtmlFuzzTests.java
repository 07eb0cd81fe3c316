package org.zhiku.corpus;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes behind the head of a page make its reader throw. */
class HtmlFuzzTests {

	@FuzzTest
	void reads(byte[] bytes) {
		FuzzedFile.read("a.html", "<!DOCTYPE html><html>", bytes);
	}

}

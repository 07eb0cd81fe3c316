package org.zhiku.corpus;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes make the choice of a reader throw. */
class AnyFileFuzzTests {

	@FuzzTest
	void reads(byte[] bytes) {
		FuzzedFile.read("any", bytes);
	}

}

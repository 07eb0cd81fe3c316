package org.zhiku.corpus;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes make the reader of collections throw. */
class JsonLinesFuzzTests {

	@FuzzTest
	void reads(byte[] bytes) {
		FuzzedFile.read("a.jsonl", bytes);
	}

}

package org.zhiku.corpus;

import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.zhiku.testsupport.PackedFiles;

/** No page makes the reader of OFD files throw. */
class OfdFuzzTests {

	@FuzzTest
	void reads(byte[] bytes) {
		Map<String, byte[]> parts = PackedFiles.ofdParts("");
		parts.put("Doc_0/Pages/Page_0/Content.xml", bytes);
		FuzzedFile.read("a.ofd", PackedFiles.zip(parts));
	}

}

package org.zhiku.corpus;

import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.zhiku.testsupport.PackedFiles;

/** No parts make the reader of Word files throw. */
class WordFuzzTests {

	@FuzzTest
	void reads(byte[] bytes) {
		Map<String, byte[]> parts = PackedFiles.docxParts("", "", "");
		parts.put("word/document.xml", bytes);
		parts.put("word/numbering.xml", bytes);
		parts.put("word/styles.xml", bytes);
		FuzzedFile.read("a.docx", PackedFiles.zip(parts));
	}

}

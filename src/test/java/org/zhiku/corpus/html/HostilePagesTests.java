package org.zhiku.corpus.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceIssue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Pages made to exhaust the stack, the memory or the patience of whoever reads them. */
class HostilePagesTests {

	/** A second on an idle machine; what hangs takes longer than this. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '¦', quoteCharacter = '`',
			value = { "<div>¦30000¦甲", "<b>¦30000¦甲", "<b><p></b>¦20000¦甲", "<table><tr><td>¦4000¦甲",
					"<a href=x><table>¦8000¦甲", "<ol><li>甲¦20000¦1. 甲", "<p class=nav>甲¦30000¦甲",
					"<div id=zoom class=TRS_Editor>甲¦20000¦甲", "<table><tr><td rowspan=9999 colspan=9999>甲<td>¦3000¦甲",
					"<div style='display:none'>¦20000¦甲", "<select><option>¦20000¦甲",
					"<p title='x' onclick='y'>¦20000¦甲", "&a¦500000¦&a&a" })
	void areReadInBoundedTime(String part, int times, String expected) throws IOException {
		String page = "<html><body>" + part.repeat(times) + "甲</body></html>";
		assertThat(read(page)).isInstanceOfSatisfying(ReadResult.Document.class,
				(read) -> assertThat(read.document().text()).startsWith(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '¦', value = { "<p title='¦x", "<!--¦x", "<script>¦x", "<p ¦a1=1 ", "<![CDATA[¦x" })
	void mayNeverEnd(String beginning, String part) throws IOException {
		assertThat(read("<html><body><p>甲</p>" + beginning + part.repeat(500_000))).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "<p>", "<!--", "<" })
	void ofTooManyTagsAreRefused(String part) throws IOException {
		assertThat(read("<html><body>" + part.repeat(300_000))).isInstanceOfSatisfying(ReadResult.Issue.class,
				(read) -> assertThat(read.issue()).isInstanceOf(SourceIssue.OverLimit.class));
	}

	private ReadResult read(String page) throws IOException {
		Path file = Files.writeString(this.folder.resolve("page.html"), page);
		return assertTimeoutPreemptively(PATIENCE, () -> {
			try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
				return results.toList().getFirst();
			}
		});
	}

}

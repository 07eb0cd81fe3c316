package org.zhiku.search.lucene.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Sentences of analysis.txt and their exact tokens and offsets in analysis-tokens.txt:
 * the words and pairs that a text is found by, and the pairs that a query asks for.
 */
class AnalysisTests {

	private static final Path EXPECTED = Path
		.of("src/test/resources/org/zhiku/search/lucene/analysis/analysis-tokens.txt");

	@Test
	void cutsEachSentenceAsTheTableSays() throws IOException {
		StringBuilder table = new StringBuilder();
		for (String line : lines()) {
			table.append(line).append('\n');
			for (Analysis analysis : Analysis.values()) {
				table.append('\t').append(analysis).append(row(analysis.tokens(unescape(line), 1000)));
			}
			table.append("\tPAIRS ASKED").append(row(Analysis.PAIRS.asked(unescape(line), 1000)));
		}
		if (!Files.exists(EXPECTED)) {
			Files.writeString(EXPECTED, table);
			fail("There were no expected tokens; read and commit those that were written to " + EXPECTED);
		}
		assertThat(table.toString()).isEqualTo(Files.readString(EXPECTED));
	}

	@ParameterizedTest
	@EnumSource
	void offsetsNeverPartACharacter(Analysis analysis) throws IOException {
		for (String line : lines()) {
			String text = unescape(line);
			for (Analysis.Token token : analysis.tokens(text, 1000)) {
				assertThat(token.start()).isBetween(0, token.end() - 1);
				assertThat(isInsideACharacter(text, token.start())).as(line + " " + token).isFalse();
				assertThat(isInsideACharacter(text, token.end())).as(line + " " + token).isFalse();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingHasNoTokens(Analysis analysis) {
		assertThat(analysis.tokens("", 10)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aHugeTextKeepsItsOffsets(Analysis analysis) {
		String text = "㈱职业教育，".repeat(50_000) + "屋顶";
		List<Analysis.Token> tokens = analysis.tokens(text, Integer.MAX_VALUE);
		assertThat(tokens.getLast().end()).isEqualTo(text.length());
		assertThat(tokens).filteredOn((token) -> token.term().equals("屋顶")).singleElement().satisfies((token) -> {
			assertThat(token.start()).isEqualTo(text.length() - 2);
			assertThat(token.end()).isEqualTo(text.length());
		});
		assertThat(tokens).filteredOn((token) -> token.term().equals("职业"))
			.hasSize(50_000)
			.allMatch((token) -> text.substring(token.start(), token.end()).equals("职业"));
	}

	@ParameterizedTest
	@EnumSource
	void aLongUnbrokenWordIsCut(Analysis analysis) {
		List<Analysis.Token> tokens = analysis.tokens("a".repeat(100_000), Integer.MAX_VALUE);
		assertThat(tokens).isNotEmpty().allMatch((token) -> token.term().length() <= 1024);
	}

	@Test
	void stopsAtTheLimit() {
		assertThat(Analysis.PAIRS.tokens("职业教育改革", 2)).hasSize(2);
	}

	private static String row(List<Analysis.Token> tokens) {
		StringBuilder row = new StringBuilder();
		for (Analysis.Token token : tokens) {
			row.append(' ').append(escape(token.term()));
			row.append('[').append(token.start()).append(',').append(token.end()).append(']');
		}
		return row.append('\n').toString();
	}

	private static List<String> lines() throws IOException {
		try (InputStream input = AnalysisTests.class.getResourceAsStream("analysis.txt")) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	private static boolean isInsideACharacter(String text, int offset) {
		return offset > 0 && offset < text.length()
				&& Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
	}

	private static String unescape(String line) {
		return Pattern.compile("\\\\u([0-9a-f]{4})")
			.matcher(line)
			.replaceAll((escape) -> Character.toString((char) Integer.parseInt(escape.group(1), 16)))
			.translateEscapes();
	}

	/** Halves of characters and controls, which a file cannot hold. */
	private static String escape(String term) {
		List<String> parts = new ArrayList<>();
		term.codePoints().forEach((codePoint) -> {
			boolean odd = Character.isISOControl(codePoint)
					|| (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
			parts.add(odd ? String.format("\\u%04x", codePoint) : Character.toString(codePoint));
		});
		return String.join("", parts);
	}

}

package org.zhiku.search.semantic.onnx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordPiecesTests {

	private static final String TOKENIZER = """
			{ "model": { "vocab": { "[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "职": 3, "业": 4, "，": 5, "20": 6, "##23": 7,
			  "ai": 8, "+": 9, "##年": 10, "年": 11 } } }
			""";

	private WordPieces pieces;

	@BeforeEach
	void read() throws IOException {
		this.pieces = WordPieces.read(new ByteArrayInputStream(TOKENIZER.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', value = { "职业, 1 3 4 2", "职，业, 1 3 5 4 2", "2023年, 1 6 7 11 2",
			"'ai+ 职业', 1 8 9 3 4 2", "ai　职, 1 8 3 2", "2024, 1 0 2", "𠀀职, 1 0 3 2", "'', 1 2", "'  ', 1 2" })
	void cutsByCharactersAndLongestPieces(String text, String ids) {
		String[] expected = ids.split(" ");
		long[] cut = this.pieces.cut(text, 20);
		assertThat(cut).hasSize(expected.length);
		for (int i = 0; i < cut.length; i++) {
			assertThat(cut[i]).isEqualTo(Long.parseLong(expected[i]));
		}
	}

	@Test
	void cutsOffWhatIsTooLong() {
		assertThat(this.pieces.cut("职业职业职业", 4)).containsExactly(1, 3, 4, 2);
		assertThat(this.pieces.cut("x".repeat(500), 4)).containsExactly(1, 0, 2);
	}

}

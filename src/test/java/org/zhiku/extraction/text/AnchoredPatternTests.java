package org.zhiku.extraction.text;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An anchored pattern finds what its expression finds. */
class AnchoredPatternTests {

	private static final String FORM = "(?:到|至)?[12]\\d{3}年|牵\\s*头|责任";

	@Test
	void findsAllThatTheExpressionFinds() {
		AnchoredPattern anchored = AnchoredPattern.of("到至12牵责", FORM);
		Random random = new Random(7);
		for (int round = 0; round < 2000; round++) {
			String text = text(random);
			List<String> expected = Pattern.compile(FORM)
				.matcher(text)
				.results()
				.map(AnchoredPatternTests::told)
				.toList();
			assertThat(anchored.all(text).stream().map(AnchoredPatternTests::told)).as(text)
				.containsExactlyElementsOf(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "无", "到", "2020" })
	void findsNothingWhereThereIsNothing(String text) {
		AnchoredPattern anchored = AnchoredPattern.of("到至12牵责", FORM);
		assertThat(anchored.all(text)).isEmpty();
		assertThat(anchored.first(text)).isNull();
		assertThat(anchored.at(text, 0, text.length())).isNull();
	}

	@Test
	void endsAtTheLimit() {
		AnchoredPattern anchored = AnchoredPattern.of("12", "[12]\\d{3}年(?:底)?");
		assertThat(anchored.at("到2025年底", 1, 6)).extracting(MatchResult::group).isEqualTo("2025年");
		assertThat(anchored.at("到2025年底", 1, 5)).isNull();
	}

	private static String text(Random random) {
		String alphabet = "到至2019年牵头责任 之";
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 40; i++) {
			text.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

	private static String told(MatchResult match) {
		return match.start() + "-" + match.end() + " " + match.group();
	}

}

package org.zhiku.search.text;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberKeyTests {

	@ParameterizedTest
	@CsvSource({ "湘教发〔2023〕15号,湘教发 2023 15", "国发[2019]4号,国发 2019 4", "国令第707号,国令 707", "海关总署公告2020年第24号,海关总署公告 2020 24",
			"主席令第十五号,主席令十五" })
	void theKeyOfAPolicy(String number, String key) {
		assertThat(NumberKey.ofPolicy(number)).containsExactly(key);
	}

	@Test
	void everyNumberOfAPolicyIsAKey() {
		assertThat(NumberKey.ofPolicy("财税〔2015〕119号、国发〔2016〕8号")).containsExactly("财税 2015 119", "国发 2016 8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "湘教发[2023]15号", "湘教发2023-15", "湘教发（2023）15", "湘教发2023年15号文", "湘教发 2023 15", "湘教發〔２０２３〕１５號",
			"湘教发〔二〇二三〕15号", "湘教发二零二三年第15号", "湘教发[二○二三]15" })
	void whatIsAskedForIsWhatIsIndexed(String query) {
		assertThat(NumberKey.askedFor(query)).containsEntry("湘教发 2023 15", 1f);
	}

	@Test
	void whatIsSaidBeforeANumberIsNoPartOfIt() {
		assertThat(NumberKey.askedFor("关于湘教发2023-15")).containsEntry("湘教发 2023 15", 1f)
			.doesNotContainKey("关于湘教发 2023 15");
	}

	@Test
	void otherWordsBeforeTheAgencyMakeItLessLikelyOnly() {
		Map<String, Float> keys = NumberKey.askedFor("学习湘教发2023-15");
		assertThat(keys).containsKeys("学习湘教发 2023 15", "湘教发 2023 15", "发 2023 15");
		assertThat(keys.get("湘教发 2023 15")).isGreaterThan(keys.get("教发 2023 15"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023年广东招商引资", "到2025年10月", "疫情2020年2月17日", "增值税17%", "职业教育", "", "2023-15" })
	void aDateOrAFigureIsNoNumber(String query) {
		assertThat(NumberKey.askedFor(query)).isEmpty();
	}

	@Test
	void readsNumbersThatATextMentions() {
		assertThat(NumberKey.mentionedIn("根据《意见》（国发〔2019〕4号）和湘教发 [2023] 15 号，到2025年10月"))
			.contains("国发 2019 4", "湘教发 2023 15")
			.noneMatch((key) -> key.contains("2025"));
	}

}

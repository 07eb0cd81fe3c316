package org.zhiku.extraction;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/** Clause by clause: from when to when a document applies. */
class ValidityStageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			本办法自2023年5月1日起施行，有效期5年。                 | 2023-05-01 | false |            | 5
			本细则自印发之日起施行,有效期三年。                     |            | true  |            | 3
			本行动方案自2023年1月29日起施行，有效期至2024年1月28日。 | 2023-01-29 | false | 2024-01-28 |
			本办法有效期5年，自2011年8月1日起施行。                 | 2011-08-01 | false |            | 5
			本通告有效期至2019年5月20日。                           |            | false | 2019-05-20 |
			现予公布，自２０１３年７月１日起施行。                  | 2013-07-01 | false |            |
			本规定自二〇二三年三月一日起施行。                      | 2023-03-01 | false |            |
			本办法自2023年3月1日起30日后施行。                      | 2023-03-31 | false |            |
			制定本方案。实施期截止到2025年12月31日。                |            | false | 2025-12-31 |
			""")
	void readsBeginningAndTerm(String clause, LocalDate from, boolean onIssue, LocalDate expiresOn, Integer years) {
		Validity validity = StageFixture.of("一、附则。" + clause).validity();
		assertThat(validity.effectiveFrom()).isEqualTo(from);
		assertThat(validity.effectiveOnIssue()).isEqualTo(onIssue);
		assertThat(validity.expiresOn()).isEqualTo(expiresOn);
		assertThat(validity.years()).isEqualTo(years);
		assertThat(validity.evidence()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "许可证的有效期为五年。", "《甲条例》将于2018年10月1日起施行。", "自颁发证书之日起有效期为三年。", "合作协议有效期一般为三年。" })
	void leavesOtherValidityAlone(String sentence) {
		assertThat(StageFixture.of("一、附则。" + sentence).validity()).isEqualTo(Validity.UNSTATED);
	}

	@Test
	void countsADelayFromTheSigning() {
		String text = "各市州：\n一、附则。本办法自公布之日起三十日后施行。\n湖南省教育厅\n2023年3月1日";
		assertThat(StageFixture.of(text).validity().effectiveFrom()).isEqualTo("2023-03-31");
	}

	@Test
	void knowsTrialsByTheirTitle() {
		assertThat(StageFixture.of("一、措施。做好服务。", "甲管理办法（试行）").validity().trial()).isTrue();
	}

}

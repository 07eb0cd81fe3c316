package org.zhiku.policy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Document numbers as people type them. */
class DocumentNumbersTests {

	@ParameterizedTest
	@CsvSource({ "湘教发〔2023〕15号, 湘教发〔2023〕15号", "湘教发[2023]15号, 湘教发〔2023〕15号", "湘教发（2023）15号, 湘教发〔2023〕15号",
			"湘教发【2023】15 号, 湘教发〔2023〕15号", "湘教发［２０２３］１５号, 湘教发〔2023〕15号", "湘教发2023-15, 湘教发〔2023〕15号",
			"湘教发〔2023〕15, 湘教发〔2023〕15号", "湘教发 〔 2023 〕 015 号, 湘教发〔2023〕15号", "国发〔2019〕第4号, 国发〔2019〕4号",
			"no number, no number", "湘教发, 湘教发" })
	void areBroughtToTheNormalSpelling(String written, String normal) {
		assertThat(DocumentNumbers.normal(written)).isEqualTo(normal);
	}

}

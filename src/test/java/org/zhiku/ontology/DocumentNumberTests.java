package org.zhiku.ontology;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Document numbers as people write them. */
class DocumentNumberTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			湘教发〔2023〕15号     | 湘教发〔2023〕15号
			湘教发[2023]15号       | 湘教发〔2023〕15号
			湘教发（2023）15号     | 湘教发〔2023〕15号
			湘教发【2023】15 号    | 湘教发〔2023〕15号
			湘教发﹝2023﹞15号     | 湘教发〔2023〕15号
			湘教发〖2023〗15号     | 湘教发〔2023〕15号
			湘教发《2023》15号     | 湘教发〔2023〕15号
			湘教发［２０２３］１５号 | 湘教发〔2023〕15号
			湘教发2023-15          | 湘教发〔2023〕15号
			湘教发2023—15号        | 湘教发〔2023〕15号
			湘教发2023年第15号     | 湘教发〔2023〕15号
			湘教发〔2023年〕15号   | 湘教发〔2023〕15号
			湘教发〔2023〕15       | 湘教发〔2023〕15号
			湘教发 〔 2023 〕 015 号 | 湘教发〔2023〕15号
			国发〔2019〕第4号      | 国发〔2019〕4号
			国务院令第907号        | 国务院令第907号
			财政部公告2023年第5号  | 财政部公告2023年第5号
			财政部公告〔2023〕5号  | 财政部公告2023年第5号
			湖南省人民政府令〔2023〕第8号 | 湖南省人民政府令〔2023〕8号
			""")
	void areReadInAnySpelling(String written, String normal) {
		assertThat(DocumentNumber.read(written).map(DocumentNumber::toString)).contains(normal);
		assertThat(DocumentNumber.parse(normal).map(DocumentNumber::toString)).contains(normal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "号", "no number", "湘教发", "教发〔1234〕1号", "教发〔9999〕1号", "教发0000-1", "〔2023〕15号",
			" 〔2023〕15号", "湘教发202315号", "湘教发〔2023〕号", "湘教发〔2023〕123456号", "湘教发〔2023〕15号的通知" })
	void areNotReadWhereThereIsNone(String written) {
		assertThat(DocumentNumber.read(written)).isEmpty();
		assertThat(DocumentNumber.parse(written)).isEmpty();
	}

}

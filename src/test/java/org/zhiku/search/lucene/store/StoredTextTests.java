package org.zhiku.search.lucene.store;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoredTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "湖南省职业教育", "a", "\u0000", "𠮷野家", "屋顶\udc00绿化", "\ud800" })
	void keepsEachUnitOfAText(String text) {
		Document document = new Document();
		document.add(StoredText.field(text));
		assertThat(StoredText.of(document)).isEqualTo(text);
		assertThat(StoredText.of(document, Fields.TEXT)).isEqualTo(text);
	}

	@Test
	void readsOtherFieldsAsTheyAre() {
		Document document = new Document();
		document.add(new StoredField(Fields.TITLE, "标题"));
		assertThat(StoredText.of(document, Fields.TITLE)).isEqualTo("标题");
		assertThat(StoredText.of(document, Fields.TEXT)).isNull();
		assertThat(StoredText.of(document, Fields.NAME)).isNull();
	}

}

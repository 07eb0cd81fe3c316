package org.zhiku.editing.upload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.api.InvalidArgument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", "a/b.txt", "..\\a.txt", "a\0.txt", "a\n.txt", "a\u202etxt.pdf" })
	void refusesWhatIsNoName(String name) {
		assertThatExceptionOfType(InvalidArgument.class).isThrownBy(() -> FileNames.check("name", name))
			.satisfies((refused) -> assertThat(refused.argument()).isEqualTo("name"));
		assertThatExceptionOfType(InvalidArgument.class).isThrownBy(() -> FileNames.check("name", "长".repeat(201)));
	}

	@ParameterizedTest
	@CsvSource({ "通知.PDF,document.pdf", "通知,document", "a.通知,document", "a.tar.gz,document.gz",
			"a.superlongextension,document" })
	void keepsTheExtensionAlone(String name, String onDisk) {
		assertThat(FileNames.onDisk(FileNames.check("name", name))).isEqualTo(onDisk);
	}

}

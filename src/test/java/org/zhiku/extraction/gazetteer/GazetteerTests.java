package org.zhiku.extraction.gazetteer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.gazetteer.GazetteerException;
import org.zhiku.ontology.DepartmentRef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A user's tables before those of the program. */
class GazetteerTests {

	@TempDir
	private Path folder;

	@Test
	void addsRegionsAndBodies() throws IOException {
		write("provinces.tsv", "\uFEFF# mine\r\n990000\t示例省\t示例\t示\r\n");
		write("cities.tsv", "990100\t甲市\t甲\n");
		write("counties.tsv", "甲市\t丙县\n");
		write("subjects.tsv", "例事\t例\t厅\t局\n");
		write("local.tsv", "示例省/*\t数据局\t数字{}局\n");
		Gazetteer gazetteer = Gazetteer.load(this.folder);
		DepartmentResolver resolver = new DepartmentResolver(gazetteer);
		assertThat(gazetteer.regions().provinceOfNumber("示政发")).map((region) -> region.name()).contains("示例省");
		assertThat(name(resolver, "丙县人民政府", "省例厅")).isEqualTo("示例省例事厅");
		assertThat(name(resolver, "丙县人民政府", "县数据局")).isEqualTo("数字丙县局");
		assertThat(name(resolver, "丙县人民政府", "市教育局")).isEqualTo("甲市教育局");
	}

	@Test
	void goesBeforeTheProgramsTables() throws IOException {
		write("subjects.tsv", "教育事业\t教\t厅\t局\n");
		write("national.tsv", "国家某部\t人社部\n");
		DepartmentResolver resolver = new DepartmentResolver(Gazetteer.load(this.folder));
		assertThat(name(resolver, "湖南省人民政府", "省教厅")).isEqualTo("湖南省教育事业厅");
		assertThat(name(resolver, "国务院办公厅", "人社部")).isEqualTo("国家某部");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					provinces.tsv; 99\t示例省\t示例\t示; line 2: column 1 is “99” and not six digits
					cities.tsv; 770100\t甲市\t甲; line 2: no province has the code 770000
					cities.tsv; 430100\t甲市; line 2: there are 2 columns between tabs, and cities.tsv has 3
					counties.tsv; 庚市\t丙县; line 2: no region is called “庚市”
					bodies.tsv; 例局\t\tPX; line 2: column 3 is “PX” and not letters of P, C and D
					subjects.tsv; 例 事\t例\t厅\t局; line 2: column 1 is “例 事” and not a name
					special.tsv; 例局\t{place}例局; line 2: column 2 is “{place}例局” and not a name, in which {} or {short} may stand for the region
					local.tsv; 庚省\t例局\t例局; line 2: no province is called “庚省”
					names.tsv; 例会\t例委员会\t庚省; line 2: no region is called “庚省”
					renamed.tsv; X\t甲部\t乙部\t2018; line 2: column 1 is “X” and not N or L
					renamed.tsv; N\t甲部\t乙部\t18; line 2: column 4 is “18” and not a year, a year and month such as 2018-03, or nothing
					""")
	void saysWhichLineIsWrong(String file, String row, String fault) throws IOException {
		write(file, "# first\n" + row.replace("\\t", "\t") + "\n");
		assertThatExceptionOfType(GazetteerException.class).isThrownBy(() -> Gazetteer.load(this.folder))
			.withMessage(this.folder.resolve(file) + ", " + fault);
	}

	@Test
	void saysWhatIsWrongWithTheFolder() throws IOException {
		Path absent = this.folder.resolve("absent");
		assertThatExceptionOfType(GazetteerException.class).isThrownBy(() -> Gazetteer.load(absent))
			.withMessageContaining(absent + " does not exist");
		Files.writeString(this.folder.resolve("subject.tsv"), "");
		assertThatExceptionOfType(GazetteerException.class).isThrownBy(() -> Gazetteer.load(this.folder))
			.withMessageContaining("subject.tsv is no table of the gazetteer");
	}

	@Test
	void saysThatAFileIsNotUtf8() throws IOException {
		Files.writeString(this.folder.resolve("names.tsv"), "例会\t例委员会\t湖南省\n", Charset.forName("GB18030"));
		assertThatExceptionOfType(GazetteerException.class).isThrownBy(() -> Gazetteer.load(this.folder))
			.withMessageContaining("names.tsv is not UTF-8");
	}

	private void write(String file, String content) throws IOException {
		Files.writeString(this.folder.resolve(file), content);
	}

	private static String name(DepartmentResolver resolver, String issuer, String written) {
		DepartmentRef body = resolver.resolveIssuer(issuer);
		return resolver.resolve(written, Context.of(body.level(), body.region())).department().name();
	}

}

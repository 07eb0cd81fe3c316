package org.zhiku.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zhiku.ontology.Genre;

import static org.assertj.core.api.Assertions.assertThat;

/** References to the character, since other programs read them. */
class ReferenceStyleTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 3, 9);

	private static final Reference NOTICE = new Reference("pol_1", "示例省人民政府办公厅关于促进养老服务发展的通知", "示政办发〔2024〕5号",
			List.of("示例省人民政府办公厅"), LocalDate.of(2024, 5, 6), Genre.NOTICE, "https://example.org/a_b?c=1&d={2}");

	private static final Reference JOINT = new Reference("pol_2", "关于印发《指南（试行）》的通知", null,
			List.of("甲市教育局", "甲市财政局", "甲市民政局", "甲市卫生健康委员会"), LocalDate.of(2023, 12, 1), Genre.NOTICE, null);

	private static final Reference STUB = new Reference("pol_3", null, "国示发〔2019〕4号", List.of(), null, null, null);

	@Test
	void gbT7714NamesWhereAndWhenItWasRead() {
		assertThat(gb(NOTICE)).isEqualTo("示例省人民政府办公厅. 示例省人民政府办公厅关于促进养老服务发展的通知: 示政办发〔2024〕5号[A/OL]. "
				+ "(2024-05-06)[2025-03-09]. https://example.org/a_b?c=1&d={2}.");
	}

	@Test
	void gbT7714NamesThreeBodiesAndTellsOfOthers() {
		assertThat(gb(JOINT)).isEqualTo("甲市教育局, 甲市财政局, 甲市民政局, 等. 关于印发《指南（试行）》的通知[A]. 2023-12-01.");
		assertThat(gb(by("甲市教育局", "甲市财政局", "甲市民政局"))).startsWith("甲市教育局, 甲市财政局, 甲市民政局. 关于");
	}

	@Test
	void gbT7714LeavesOutWhatIsNotKnown() {
		assertThat(gb(STUB)).isEqualTo("国示发〔2019〕4号[A].");
		Reference undated = new Reference("pol_4", "办法", null, List.of("甲市"), null, Genre.MEASURES, "https://e.org/");
		assertThat(gb(undated)).isEqualTo("甲市. 办法[A/OL]. [2025-03-09]. https://e.org/.");
	}

	@Test
	void bibTexKeepsNamesOfBodiesTogether() {
		assertThat(ReferenceStyle.BIBTEX.format(NOTICE, TODAY)).isEqualTo("""
				@misc{pol_1,
				  author = {{示例省人民政府办公厅}},
				  title = {{示例省人民政府办公厅关于促进养老服务发展的通知}},
				  number = {示政办发〔2024〕5号},
				  date = {2024-05-06},
				  year = {2024},
				  month = may,
				  howpublished = {通知，示政办发〔2024〕5号},
				  url = {https://example.org/a_b?c=1&d=%7B2%7D},
				  urldate = {2025-03-09},
				  langid = {chinese}
				}""");
		assertThat(ReferenceStyle.BIBTEX.format(by("甲", "乙"), TODAY)).contains("author = {{甲} and {乙}}");
		assertThat(ReferenceStyle.BIBTEX.format(STUB, TODAY)).isEqualTo("""
				@misc{pol_3,
				  title = {{国示发〔2019〕4号}},
				  number = {国示发〔2019〕4号},
				  howpublished = {国示发〔2019〕4号},
				  langid = {chinese}
				}""");
	}

	@Test
	void bibTexEscapesWhatLatexOrItselfWouldRead() {
		assertThat(ReferenceStyle.BIBTEX.format(titled("A&B_50% {x} #1 $2 ~ ^ \\end"), TODAY))
			.contains("title = {{A\\&B\\_50\\% \\textbraceleft{}x\\textbraceright{} \\#1 \\$2 \\textasciitilde{} "
					+ "\\textasciicircum{} \\textbackslash{}end}},");
		assertThat(ReferenceStyle.BIBTEX.format(titled("一半 } 括号"), TODAY).chars().filter((c) -> c == '{').count())
			.as("braces are balanced")
			.isEqualTo(ReferenceStyle.BIBTEX.format(titled("一半 } 括号"), TODAY).chars().filter((c) -> c == '}').count());
	}

	@Test
	void risTellsLawsRulesAndOtherDocumentsApart() {
		assertThat(ReferenceStyle.RIS.format(NOTICE, TODAY))
			.isEqualTo(String.join("\r\n", "TY  - GOVDOC", "ID  - pol_1", "AU  - 示例省人民政府办公厅",
					"TI  - 示例省人民政府办公厅关于促进养老服务发展的通知", "M1  - 示政办发〔2024〕5号", "PY  - 2024", "DA  - 2024/05/06/",
					"M3  - 通知", "UR  - https://example.org/a_b?c=1&d={2}", "Y2  - 2025/03/09/", "LA  - zh", "ER  - "));
		assertThat(ReferenceStyle.RIS.format(JOINT, TODAY)).contains("AU  - 甲市教育局\r\nAU  - 甲市财政局\r\n");
		assertThat(ReferenceStyle.RIS.format(of(Genre.LAW), TODAY)).startsWith("TY  - STAT\r\n");
		assertThat(ReferenceStyle.RIS.format(of(Genre.MEASURES), TODAY)).startsWith("TY  - LEGAL\r\n");
		assertThat(ReferenceStyle.RIS.format(STUB, TODAY)).startsWith("TY  - GOVDOC\r\n");
	}

	@Test
	void aTitleBrokenOverLinesStaysOneLine() {
		Reference broken = titled("关于印发\r\nER  - \nTY  - BOOK\u2028办法　的通知");
		assertThat(broken.title()).isEqualTo("关于印发 ER - TY - BOOK 办法 的通知");
		assertThat(ReferenceStyle.RIS.format(broken, TODAY).lines().filter((line) -> line.startsWith("ER"))).hasSize(1);
	}

	@Test
	void onlyAnAddressOfTheWebIsAUrl() {
		assertThat(Reference.of(Map.of("id", "pol_1", "origin", "corpus/a.txt", "sourceId", "https://e.org/1")).url())
			.isEqualTo("https://e.org/1");
		assertThat(Reference.of(Map.of("id", "pol_1", "url", "https://e.org/2", "sourceId", "https://e.org/1")).url())
			.isEqualTo("https://e.org/2");
		assertThat(Reference.of(Map.of("id", "pol_1", "origin", "corpus/http://a.txt")).url()).isNull();
		assertThat(Reference.of(Map.of("id", "pol_1", "origin", "javascript:alert(1)")).url()).isNull();
	}

	private static String gb(Reference reference) {
		return ReferenceStyle.GB_T_7714.format(reference, TODAY);
	}

	private static Reference by(String... issuers) {
		return new Reference("pol_2", "关于印发《指南（试行）》的通知", null, List.of(issuers), null, null, null);
	}

	private static Reference titled(String title) {
		return new Reference("pol_5", title, null, List.of(), null, null, null);
	}

	private static Reference of(Genre genre) {
		return new Reference("pol_6", "名称", null, List.of(), null, genre, null);
	}

}

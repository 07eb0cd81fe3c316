package org.zhiku.discovery.export;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.PolicyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole files, to the character. */
class FileWriterTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 3, 9);

	private static final ExportedPolicy FULL = new ExportedPolicy("关于“养老”, 托育的通知", "甲政发〔2024〕9号",
			List.of("甲市人民政府", "甲市民政局"), LocalDate.of(2024, 5, 6), null, LocalDate.of(2024, 6, 1), null,
			PolicyStatus.IN_FORCE, AdministrativeLevel.CITY, "甲市", Genre.NOTICE, 12, 3, "pol_1", null, "corpus/甲.txt");

	private static final ExportedPolicy BARE = bare("pol_2", null);

	@Test
	void csvHasAHeaderAndALineForEach() {
		assertThat(write(new CsvFile(false, ExportForm.HeaderLanguage.EN), FULL, BARE)).isEqualTo("""
				title,docNumber,issuers,signedOn,publishedOn,effectiveFrom,expiresOn,status,level,region,genre,\
				taskCount,targetCount,id,url,origin\r
				"关于“养老”, 托育的通知",甲政发〔2024〕9号,甲市人民政府；甲市民政局,2024-05-06,,2024-06-01,,IN_FORCE,CITY,甲市,NOTICE,\
				12,3,pol_1,,corpus/甲.txt\r
				,,,,,,,,,,,0,0,pol_2,,\r
				""");
	}

	@Test
	void csvMayBeginWithAByteOrderMarkAndNameColumnsInChinese() {
		assertThat(write(new CsvFile(true, ExportForm.HeaderLanguage.ZH)))
			.isEqualTo("\uFEFF标题,发文字号,发文机关,成文日期,发布日期,施行日期,失效日期,效力状态,行政层级,地区,文种,任务数,指标数,编号,网址,来源\r\n");
	}

	@Test
	void csvQuotesQuotesAndLineEnds() {
		CsvFile csv = new CsvFile(false, ExportForm.HeaderLanguage.EN);
		assertThat(csv.row(bare("pol_2", "他说\"好\""), 0)).startsWith("\"他说\"\"好\"\"\",");
		assertThat(csv.row(new ExportedPolicy("题", null, List.of(), null, null, null, null, null, null, null, null, 0,
				0, "pol_2", null, "a\nb"), 0))
			.endsWith(",\"a\nb\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1", "＠x" })
	void csvDoesNotLetASpreadsheetRunATitle(String title) {
		ExportedPolicy policy = new ExportedPolicy("题", title, List.of(), null, null, null, null, null, null, null,
				null, 0, 0, "pol_2", null, null);
		assertThat(new CsvFile(false, ExportForm.HeaderLanguage.EN).row(policy, 0)).startsWith("题,'" + title + ",");
	}

	@Test
	void jsonIsAnArrayWithAPolicyOnEachLine() {
		assertThat(write(new JsonFile(true), FULL, BARE)).isEqualTo("""
				[
				{"title":"关于“养老”, 托育的通知","docNumber":"甲政发〔2024〕9号","issuers":["甲市人民政府","甲市民政局"],\
				"signedOn":"2024-05-06","publishedOn":null,"effectiveFrom":"2024-06-01","expiresOn":null,\
				"status":"IN_FORCE","level":"CITY","region":"甲市","genre":"NOTICE","taskCount":12,"targetCount":3,\
				"id":"pol_1","url":null,"origin":"corpus/甲.txt"},
				{"title":null,"docNumber":null,"issuers":[],"signedOn":null,"publishedOn":null,"effectiveFrom":null,\
				"expiresOn":null,"status":null,"level":null,"region":null,"genre":null,"taskCount":0,"targetCount":0,\
				"id":"pol_2","url":null,"origin":null}
				]
				""");
		assertThat(write(new JsonFile(true))).isEqualTo("[\n]\n");
	}

	@Test
	void jsonLinesHaveNothingAroundThem() {
		assertThat(write(new JsonFile(false), BARE, BARE).lines()).hasSize(2).allMatch((line) -> line.endsWith("}"));
		assertThat(write(new JsonFile(false))).isEmpty();
	}

	@Test
	void referencesAreNumberedOrParted() {
		ExportedPolicy one = bare("pol_1", "一");
		ExportedPolicy two = bare("pol_2", "二");
		assertThat(write(ExportFormat.TXT, one, two)).isEqualTo("[1] 一[A].\n[2] 二[A].\n");
		assertThat(write(ExportFormat.BIB, one, two)).isEqualTo("""
				@misc{pol_1,
				  title = {{一}},
				  langid = {chinese}
				}

				@misc{pol_2,
				  title = {{二}},
				  langid = {chinese}
				}

				""");
		assertThat(write(ExportFormat.RIS, one))
			.isEqualTo("TY  - GOVDOC\r\nID  - pol_1\r\nTI  - 一\r\nLA  - zh\r\nER  - \r\n\r\n");
	}

	@Test
	void aFileIsNamedForWhatWasAskedInBothSpellings() {
		assertThat(new FileName("养老 \"/..\\\r\n", TODAY, ExportFormat.CSV).disposition())
			.isEqualTo("attachment; filename=\"zhiku-2025-03-09.csv\"; filename*=UTF-8''"
					+ "%E6%99%BA%E5%BA%93%E6%A3%80%E7%B4%A2%20%E5%85%BB%E8%80%81%202025-03-09.csv");
		assertThat(new FileName("", TODAY, ExportFormat.RIS).disposition())
			.endsWith("%E6%A3%80%E7%B4%A2%202025-03-09.ris");
		assertThat(new FileName("𠮷".repeat(500), TODAY, ExportFormat.RIS).disposition()).hasSizeLessThan(600);
	}

	private static String write(ExportFormat format, ExportedPolicy... policies) {
		return write(format.writer(new ExportForm(null, null, null, null, null, null), TODAY), policies);
	}

	private static String write(FileWriter writer, ExportedPolicy... policies) {
		StringBuilder file = new StringBuilder(writer.begin());
		for (int i = 0; i < policies.length; i++) {
			file.append(writer.row(policies[i], i));
		}
		return file.append(writer.end()).toString();
	}

	private static ExportedPolicy bare(String id, String title) {
		return new ExportedPolicy(title, null, List.of(), null, null, null, null, null, null, null, null, 0, 0, id,
				null, null);
	}

}

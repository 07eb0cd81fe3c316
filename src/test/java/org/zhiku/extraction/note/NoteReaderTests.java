package org.zhiku.extraction.note;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes as documents write them: text, then name/role of each body, then the rule of the
 * last.
 */
class NoteReaderTests {

	private final NoteReader reader = new NoteReader();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					（责任单位：甲局、乙局） | 甲局/RESPONSIBLE 乙局/RESPONSIBLE | note.label-responsible
					（牵头单位：甲局；责任单位：乙局；配合单位：丙局） | 甲局/LEAD 乙局/RESPONSIBLE 丙局/SUPPORT | note.label-support
					(牵头单位:甲局,责任单位:乙局) | 甲局/LEAD 乙局/RESPONSIBLE | note.label-responsible
					【牵头部门：甲局 责任部门：乙局】 | 甲局/LEAD 乙局/RESPONSIBLE | note.label-responsible
					（省教育厅牵头，省财政厅配合） | 省教育厅/LEAD 省财政厅/SUPPORT | note.verb-support
					（甲局牵头，乙局、丙局按职责分工负责） | 甲局/LEAD 乙局/SHARED 丙局/SHARED | note.verb-shared
					（甲局、乙局负责） | 甲局/RESPONSIBLE 乙局/RESPONSIBLE | note.verb-responsible
					（甲局、乙局等按职责分工负责） | 甲局/SHARED 乙局/SHARED | note.verb-shared
					（甲局会同有关部门负责） | 甲局/RESPONSIBLE 有关部门/RESPONSIBLE | note.verb-responsible
					（甲局、乙局等部门按职责分别牵头负责） | 甲局/LEAD 乙局/LEAD | note.verb-lead
					（甲局牵头负责，乙局共同参与） | 甲局/LEAD 乙局/SUPPORT | note.verb-support
					（甲局负责落实，完成时限：2024年10月） | 甲局/RESPONSIBLE | note.verb-responsible
					（甲局负责，2024年年底前完成） | 甲局/RESPONSIBLE | note.verb-responsible
					（甲局等市政府有关部门及各县区人民政府、开发区管委会负责） | 甲局/RESPONSIBLE 市政府有关部门/RESPONSIBLE 各县区人民政府/RESPONSIBLE 开发区管委会/RESPONSIBLE | note.verb-responsible
					（甲局等市级相关部门和单位及各地按职责分工负责） | 甲局/SHARED 市级相关部门和单位/SHARED 各地/SHARED | note.verb-shared
					（省文化和旅游厅和各地级以上市人民政府负责） | 省文化和旅游厅/RESPONSIBLE 各地级以上市人民政府/RESPONSIBLE | note.verb-responsible
					（各市、州、县人民政府负责） | 各市、州、县人民政府/RESPONSIBLE | note.verb-responsible
					（商务厅（口岸办）、各市（含甲市，下同）政府负责） | 商务厅（口岸办）/RESPONSIBLE 各市（含甲市，下同）政府/RESPONSIBLE | note.verb-responsible
					（甲局牵头，乙局负责。各县人民政府均为责任单位，以下不再列出） | 甲局/LEAD 乙局/RESPONSIBLE 各县人民政府/RESPONSIBLE | note.verb-responsible
					（甲市、乙市政府与丙局分别牵头） | 甲市、乙市政府/LEAD 丙局/LEAD | note.verb-lead
					责任单位：甲局、乙局 | 甲局/RESPONSIBLE 乙局/RESPONSIBLE | line.label-responsible
					牵头单位：甲局责任单位：乙局完成时限：2024年6月底前 | 甲局/LEAD 乙局/RESPONSIBLE | line.label-responsible
					（责任单位：甲局、乙局。后面的话没有括号 | 甲局/RESPONSIBLE 乙局/RESPONSIBLE | unclosed.label-responsible
					一句话。责任单位：甲局、乙局 | 甲局/RESPONSIBLE 乙局/RESPONSIBLE | line.label-responsible
					一句话。牵头单位：甲局责任单位：乙局完成时限：2024年6月。另一句话。 | 甲局/LEAD 乙局/RESPONSIBLE | line.label-responsible
					（甲局、乙局等部门和企业按职责分工负责） | 甲局/SHARED 乙局/SHARED | note.verb-shared
					""")
	void readsBodiesAndRoles(String text, String duties, String rule) {
		List<Duty> read = duties("做好工作。\n" + text);
		assertThat(shown(read)).isEqualTo(duties);
		assertThat(read.getLast().rule()).isEqualTo(rule);
	}

	@Test
	void takesListsOfBodiesForNotesWhereItemsEndSoAgainAndAgain() {
		String text = "一、甲。（市商务局、市财政局）\n二、乙。（市财政局、市税务局、东方集团）\n三、丙。（市商务局、各区政府）\n四、丁。（市商务局）\n五、戊（含甲类、乙类）。";
		assertThat(shown(duties(text)).split(" ")).hasSize(8).allMatch((duty) -> duty.endsWith("/RESPONSIBLE"));
		assertThat(duties(text.substring(0, text.indexOf("三、")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			（主要负责人、安全管理人员）
			（请各地确定一名处级负责人作为联络员）
			（技工院校内由人力资源社会保障行政部门负责）
			（完成时限：2024年10月）
			（含承办）
			由省教育厅负责。
			""")
	void leavesOtherPassagesAlone(String text) {
		assertThat(duties(text)).isEmpty();
	}

	@Test
	void joinsANoteAcrossLinesAndKeepsItsOffsets() {
		String text = "做好工作。（牵\n头单位：甲局，责任单位：\n乙\n丙局）";
		List<Duty> duties = duties(text);
		assertThat(shown(duties)).isEqualTo("甲局/LEAD 乙丙局/RESPONSIBLE");
		Duty last = duties.getLast();
		assertThat(text.substring(last.start(), last.end())).isEqualTo("乙\n丙局");
	}

	@Test
	void firstBodyLeadsAfterTheConvention() {
		String text = "（甲局、乙局负责。列第一位者为牵头单位，下同）\n（丙局负责）\n（丁局牵头，戊局配合）";
		assertThat(shown(duties(text))).isEqualTo("甲局/LEAD 乙局/SHARED 丙局/LEAD 丁局/LEAD 戊局/SUPPORT");
	}

	@Test
	void othersSupportWhereTheConventionSaysSo() {
		String text = "（甲局、乙局负责，排在第一位的为牵头单位，其他为协助配合单位，下同）";
		assertThat(shown(duties(text))).isEqualTo("甲局/LEAD 乙局/SUPPORT");
	}

	@Test
	void bodiesBeforeTheCommaLeadAfterTheConvention() {
		String text = "〔甲局、乙局，丙局。逗号前为牵头单位，下同〕\n〔丁局，戊局〕";
		assertThat(shown(duties(text))).isEqualTo("甲局/LEAD 乙局/LEAD 丙局/SHARED 丁局/LEAD 戊局/SHARED");
	}

	@Test
	void noteBeforeTheConventionIsReadAsItStands() {
		assertThat(shown(duties("（甲局、乙局负责）\n（丙局、丁局负责。列第一位者为牵头单位，下同）")))
			.isEqualTo("甲局/RESPONSIBLE 乙局/RESPONSIBLE 丙局/LEAD 丁局/SHARED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			任务→牵头单位→责任单位→时限⏎做事→甲局→乙局、丙局→2025年 ! 甲局/LEAD 乙局/RESPONSIBLE 丙局/RESPONSIBLE
			| 任务 | 责 任 单 位 |⏎| :-- | --- |⏎| 做事 | 甲局 |⏎⏎| 做事 | 各县（市、区）人民政府 | ! 甲局/RESPONSIBLE 各县（市、区）人民政府/RESPONSIBLE
			任务 | 配合部门⏎--- | ---⏎做事 | 甲局 ! 甲局/SUPPORT
			责任单位→任务⏎甲局牵头，乙局配合→做事⏎→做事⏎丙局→做事 ! 甲局/LEAD 乙局/SUPPORT 丙局/RESPONSIBLE
			任务→牵头单位⏎做事→甲局⏎任务→牵头单位⏎做事→各责任单位 ! 甲局/LEAD 各责任单位/LEAD
			任务→责任单位（列第一位者为牵头单位）⏎做事→甲局、乙局⏎做事→丙局 ! 甲局/LEAD 乙局/SHARED 丙局/LEAD
			（列第一位者为牵头单位，下同）⏎任务→牵头单位→责任单位⏎做事→甲局→乙局 ! 甲局/LEAD 乙局/RESPONSIBLE
			""")
	void readsTheRowsOfTables(String text, String duties) {
		assertThat(shown(duties(lines(text)))).isEqualTo(duties);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			牵头单位→甲局⏎责任单位→乙局
			任务→牵头单位→责任单位→时限⏎甲局→乙局→2025年
			任务→牵头单位
			任务→牵头单位⏎以上任务由甲局安排
			任务→单位⏎做事→甲局
			""")
	void readsNoTableThatDoesNotSayWhoseColumnItIs(String text) {
		assertThat(duties(lines(text))).isEmpty();
	}

	@Test
	void lineEndsAtTheNextItem() {
		String text = "责任单位：甲局、乙局三、下一部分由各部门";
		assertThat(shown(this.reader.read(text, new int[] { text.indexOf("三、") }).getFirst().duties()))
			.isEqualTo("甲局/RESPONSIBLE 乙局/RESPONSIBLE");
	}

	@Test
	void standsAnything() {
		assertThat(duties("")).isEmpty();
		assertThat(duties("（".repeat(20_000) + "责任单位：")).isEmpty();
		assertThat(duties("（责任单位：".repeat(20_000))).isEmpty();
		assertThat(duties("责任单位：、、，；：）".repeat(5_000))).isEmpty();
	}

	@Test
	void readsALongTableAndLongRows() {
		assertThat(duties("任务\t责任单位" + "\n做事\t甲局".repeat(20_000))).hasSize(20_000);
		assertThat(duties("\t责任单位".repeat(20_000) + "\n" + "\t甲局".repeat(20_000))).hasSize(20_000);
	}

	private List<Duty> duties(String text) {
		return this.reader.read(text, new int[0]).stream().flatMap((note) -> note.duties().stream()).toList();
	}

	private static String lines(String shown) {
		return shown.replace('→', '\t').replace('⏎', '\n');
	}

	private static String shown(List<Duty> duties) {
		return duties.stream().map((duty) -> duty.name() + "/" + duty.role()).collect(Collectors.joining(" "));
	}

}

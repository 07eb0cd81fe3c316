package org.zhiku.extraction.outline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.extraction.StageFixture;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Task;
import org.zhiku.ontology.TaskKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Which items number what, how they nest, and which are tasks. */
class OutlineStageTests {

	@Test
	void nestsTheUsualLevels() {
		assertThat(paths("一、主要任务\n（一）加强建设。\n1.建设基地。\n（1）选址。\n①申报。\n②审核。\n2.培育人才。\n（二）加强服务。"))
			.containsExactly("一、（一）1.（1）①", "一、（一）1.（1）②", "一、（一）2.", "一、（二）");
	}

	@Test
	void allowsLevelsToBeSkippedAndNumbersToRunOn() {
		assertThat(paths("一、任务\n1.甲。\n2.乙。\n二、服务\n3.丙。\n4.丁。")).containsExactly("一、1.", "一、2.", "二、3.", "二、4.");
	}

	@Test
	void nestsAnUnusualOrderAsTheTextDoes() {
		assertThat(paths("1.任务\n（一）甲。\n（二）乙。\n2.服务\n（一）丙。\n（二）丁。")).containsExactly("1.（一）", "1.（二）", "2.（一）", "2.（二）");
	}

	@Test
	void numbersByDecimals() {
		assertThat(paths("各市州：\n为加强管理，制定本规范，请遵照执行。\n1 总则\n1.1 甲。\n1.2 乙。\n2 设施\n2.1 丙\n2.1.1 丁。\n2.1.2 戊。\n2.2 己。"))
			.containsExactly("11.1", "11.2", "22.12.1.1", "22.12.1.2", "22.2");
	}

	@Test
	void takesNoQuantityForADecimalNumber() {
		assertThat(paths("一、任务\n新增\n1.1亿元资金，\n1.2亿元贷款，\n1.3万人就业。")).containsExactly("一、");
	}

	@Test
	void putsTheItemsOfAnAttachmentBelowIt() {
		String text = "各市州：\n现将方案印发给你们，请执行。\n示例省人民政府\n2023年3月1日\n附件1\n甲方案\n一、建设\n（一）建设基地，" + "打造品牌，".repeat(8)
				+ "优化服务。\n附件2\n乙表\n" + "说明".repeat(30);
		assertThat(paths(text)).containsExactly("附件1一、（一）");
		assertThat(StageFixture.of(text).outline().sections())
			.extracting((section) -> section.level() + section.label() + section.heading())
			.containsExactly("1附件1甲方案", "2一、建设", "1附件2乙表");
	}

	@ParameterizedTest
	@ValueSource(strings = { "活动时间2023年3月", "服务对象：困难群众", "评估对象评估对象为各学校", "实施目标\n优化服务。", "工作目标聚焦服务，优化环境。", "试点期限。试点期3年。",
			"评估目的紧紧围绕质量，优化环境。" })
	void findsNoTaskInAStatement(String item) {
		assertThat(paths("一、任务\n（一）" + item + "\n（二）建设基地。")).containsExactly("一、（二）");
	}

	@Test
	void listsAttachmentsOnLinesOfTheirOwn() {
		assertThat(paths("一、建设基地。\n二、优化服务。\n附件：\n1.甲表\n2.乙表\n示例省教育厅\n2023年3月1日")).containsExactly("一、", "二、");
	}

	@Test
	void findsGluedArticles() {
		assertThat(paths("各市州：\n为加强管理，请遵照执行。\n甲乙办法第一条 为规范服务，制定本办法。第二条单位应当登记。第三条单位应当报告。")).containsExactly("第二条", "第三条");
	}

	@Test
	void findsItemsThatAreGluedTogether() {
		assertThat(paths("一、推进改革（一）甲。落实政策。（甲局负责）（二）乙。\n二、优化服务（三）丙。（乙局负责）（四）丁。")).containsExactly("一、（一）", "一、（二）",
				"二、（三）", "二、（四）");
	}

	@Test
	void findsADigitGluedToANote() {
		assertThat(paths("一、任务\n16.甲。\n（责任单位：甲局）17.2023年底前完成乙。\n18.丙达到1.5万元。")).containsExactly("一、16.", "一、17.",
				"一、18.");
	}

	@Test
	void joinsAHeadingAndItsFirstSentence() {
		Task task = tasks("一、任务\n（一）建设基地。建设基地，打造品牌。").getFirst();
		assertThat(task.heading()).isEqualTo("建设基地");
	}

	@Test
	void endsAnItemBeforeSignatureAndAttachments() {
		String text = "一、加强领导。压实责任。\n附件：1.指标表\n2.名单\n示例省人民政府\n2023年3月1日";
		List<Task> tasks = tasks(text);
		assertThat(tasks).hasSize(1);
		assertThat(text.substring(tasks.getFirst().start(), tasks.getFirst().end())).isEqualTo("一、加强领导。压实责任。");
	}

	@Test
	void leavesOutATableOfContents() {
		assertThat(paths("目 录\n一、甲任务\n二、乙任务\n三、丙任务\n一、甲任务\n落实甲。\n二、乙任务\n落实乙。\n三、丙任务\n落实丙。")).containsExactly("一、", "二、",
				"三、");
	}

	@ParameterizedTest
	@ValueSource(strings = { "总体要求", "指导思想", "基本原则", "工作目标", "总体要求和主要目标", "指导思想、基本原则和工作目标", "发展目标", "总体思路与目标任务" })
	void takesNoTasksFromAims(String heading) {
		assertThat(paths("一、" + heading + "\n（一）坚持创新。\n（二）坚持协调。\n二、主要任务\n（一）建设基地。\n（二）培育人才。")).containsExactly("二、（一）",
				"二、（二）");
	}

	@ParameterizedTest
	@ValueSource(strings = { "主要任务和目标考核", "完善目标管理体系", "坚持原则办事", "落实总体要求部署" })
	void takesTasksFromHeadingsThatOnlySoundLikeAims(String heading) {
		assertThat(paths("一、" + heading + "。压实责任。")).containsExactly("一、");
	}

	@Test
	void tellsSafeguardsFromMeasures() {
		List<Task> tasks = tasks("一、主要任务\n（一）建设基地。\n二、保障措施\n（一）加强领导。");
		assertThat(tasks).extracting(Task::kind).containsExactly(TaskKind.ACTION, TaskKind.SAFEGUARD);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			第一条 为规范管理，根据《甲法》，制定本办法。                  | false
			第二条 本办法适用于本市行政区域内的救助活动。                  | false
			第三条 本办法所称救助，是指临时给予的帮助。                    | false
			第四条 民政部门应当公开救助标准。                              | true
			第五条 申请人提交材料，经审核后发放资金。                      | true
			第九条 本办法由民政局负责解释。                                | false
			第十条 本办法自2023年1月1日起施行。                            | false
			""")
	void judgesArticlesByWhatTheyPrescribe(String article, boolean task) {
		assertThat(!tasks(article).isEmpty()).isEqualTo(task);
	}

	@Test
	void keepsAnArticleThatListsCasesWhole() {
		assertThat(paths("第一条 有下列情形之一的，不予批准：\n（一）甲；\n（二）乙。\n第二条 申请人应当提交下列材料：\n（一）丙；\n（二）丁。")).containsExactly("第一条",
				"第二条（一）", "第二条（二）");
	}

	@Test
	void makesEveryItemASectionOrATask() {
		Outline outline = StageFixture.of("一、总体要求\n甲。\n二、任务\n（一）乙。\n（二）丙。").outline();
		assertThat(outline.sections()).extracting(Section::label).containsExactly("一、", "二、");
		assertThat(outline.tasks()).extracting(Task::label).containsExactly("（一）", "（二）");
	}

	@Test
	void namesALostHeadingWhereItsNumberIsCertain() {
		Outline outline = StageFixture.of("一、任务\n（一）甲。\n1.乙。\n2.丙。\n3.丁。\n2.戊。\n3.己。\n（三）庚。\n1.辛。").outline();
		assertThat(outline.tasks()).extracting((task) -> String.join("", task.path()))
			.containsExactly("一、（一）1.", "一、（一）2.", "一、（一）3.", "一、（二）2.", "一、（二）3.", "一、（三）1.");
		assertThat(outline.faults()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MISSING_NUMBER);
	}

	@Test
	void leavesALostHeadingOutWhereItIsNotCertain() {
		Outline outline = StageFixture.of("一、任务\n（一）甲。\n（二）乙。\n（三）丙。\n（二）丁。").outline();
		assertThat(outline.tasks().getLast().path()).containsExactly("（二）");
		assertThat(outline.faults()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NUMBER_RESTART);
	}

	@Test
	void reportsAGap() {
		assertThat(StageFixture.of("一、甲。\n二、乙。\n四、丙。").outline().faults()).extracting(Diagnostic::message)
			.containsExactly("“四、”之前缺第3项");
	}

	@Test
	void takesASecondListForNoFault() {
		Outline outline = StageFixture.of("一、任务\n（一）甲：\n1.乙。\n2.丙。\n另外：\n1.丁。\n2.戊。\n（二）己。").outline();
		assertThat(outline.faults()).isEmpty();
		assertThat(outline.tasks()).extracting((task) -> String.join("", task.path()))
			.containsExactly("一、（一）1.", "一、（一）2.", "一、（一）1.", "一、（一）2.", "一、（二）");
	}

	@Test
	void survivesAnEmptyAndAHugeText() {
		assertThat(paths("")).isEmpty();
		assertThat(paths("一、甲。（一）乙。1.丙。".repeat(20_000))).isNotEmpty();
	}

	private static List<Task> tasks(String text) {
		return StageFixture.of(text).outline().tasks();
	}

	private static List<String> paths(String text) {
		return tasks(text).stream().map((task) -> String.join("", task.path())).toList();
	}

}

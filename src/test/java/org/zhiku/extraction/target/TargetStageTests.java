package org.zhiku.extraction.target;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.extraction.StageFixture;
import org.zhiku.ontology.Comparator;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.TargetBasis;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentence by sentence: which numbers are goals, and what is known of them. */
class TargetStageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			遴选建设10所高水平院校。               | 遴选建设10所高水平院校           | 10  | 所 | EXACTLY  | 高水平院校
			重点打造20个特色园区，完善配套。       | 重点打造20个特色园区             | 20  | 个 | EXACTLY  | 特色园区
			培育市级龙头企业30家以上。             | 培育市级龙头企业30家以上         | 30  | 家 | AT_LEAST | 市级龙头企业
			高技能人才占比达到30%以上。            | 高技能人才占比达到30%以上        | 30  | %  | AT_LEAST | 高技能人才占比
			建设20个集教学、培训等为一体的实训基地。 | 建设20个                         | 20  | 个 | EXACTLY  | 实训基地
			至少举办一场专项招聘活动。             | 至少举办一场专项招聘活动         | 1   | 场 | AT_LEAST | 专项招聘活动
			推动60%以上用于一线职工培训。          | 推动60%以上用于一线职工培训      | 60  | %  | AT_LEAST | 用于一线职工培训
			农村服务覆盖率达到70%。                | 农村服务覆盖率达到70%            | 70  | %  | EXACTLY  | 农村服务覆盖率
			聘请导师100名，对企业给予补助。        | 聘请导师100名                    | 100 | 名 | EXACTLY  | 导师
			中心电能利用效率不超过1.25，确保安全。 | 中心电能利用效率不超过1.25       | 1.25 | '' | AT_MOST | 中心电能利用效率
			省级财政安排资金12亿元。               | 省级财政安排资金12亿元           | 1200000000 | 元 | EXACTLY | 省级财政安排资金
			理事会每年至少召开两次会议。           | 至少召开两次会议                 | 2   | 次 | AT_LEAST | 会议
			各级公益金的比例不低于55%。            | 各级公益金的比例不低于55%        | 55  | %  | AT_LEAST | 各级公益金的比例
			新增供水能力3万吨/日。                 | 新增供水能力3万吨/日             | 30000 | 吨/日 | EXACTLY | 供水能力
			推出70个“一表办”事项。                 | 推出70个“一表办”事项             | 70  | 个 | EXACTLY  | “一表办”事项
			安排专项补助资金2亿元。                | 安排专项补助资金2亿元            | 200000000 | 元 | EXACTLY | 专项补助资金
			覆盖85%以上的社区。                    | 覆盖85%以上的社区                | 85  | %  | AT_LEAST | 社区
			60%以上渔船接入平台。                  | 60%以上渔船接入平台              | 60  | %  | AT_LEAST | 渔船接入平台
			问题线索100%办结反馈。                 | 问题线索100%办结反馈             | 100 | %  | EXACTLY  | 办结反馈
			企业上云率100%。                       | 企业上云率100%                   | 100 | %  | EXACTLY  | 企业上云率
			专家席位不低于30%。                    | 专家席位不低于30%                | 30  | %  | AT_LEAST | 专家席位
			力争捧回4项大奖。                      | 捧回4项大奖                      | 4   | 项 | EXACTLY  | 大奖
			每年赋能新品90项。                     | 赋能新品90项                     | 90  | 项 | EXACTLY  | 赋能新品
			续建东湾、西岭等3个码头。              | 续建东湾、西岭等3个码头          | 3   | 个 | EXACTLY  | 码头
			平均担保费率降至1%以下。               | 平均担保费率降至1%以下           | 1   | %  | AT_MOST  | 平均担保费率
			力争毛入学率从2%提高到3%。             | 毛入学率从2%提高到3%             | 3   | %  | EXACTLY  | 毛入学率
			把多个窗口整合为一个窗口。             | 把多个窗口整合为一个窗口         | 1   | 个 | EXACTLY  | 窗口
			物流成本降低45%以上。                   | 物流成本降低45%以上              | 45  | %  | AT_LEAST | 物流成本降低
			开展云山市20个古村保护。               | 开展云山市20个古村保护           | 20  | 个 | EXACTLY  | 古村保护
			推动省内32个集聚区建设。               | 推动省内32个集聚区建设           | 32  | 个 | EXACTLY  | 集聚区建设
			在东湾、西岭等7个地方开展试点。        | 在东湾、西岭等7个地方开展试点    | 7   | 个 | EXACTLY  | 地方开展试点
			对接12省自助机。                       | 对接12省自助机                   | 12  | 省 | EXACTLY  | 自助机
			在全省筛选51个县。                     | 筛选51个县                       | 51  | 个 | EXACTLY  | 县
			开展不少于24个学时的培训。             | 开展不少于24个学时的培训         | 24  | 个学时 | AT_LEAST | 培训
			""")
	void readsGoals(String sentence, String quote, BigDecimal quantity, String unit, Comparator comparator,
			String object) {
		Target target = StageFixture.of("一、培育主体。" + sentence + "\n二、加强保障。做好服务。").targets().getFirst();
		assertThat(target.evidence().quote()).isEqualTo(quote);
		assertThat(target.quantity()).isEqualByComparingTo(quantity);
		assertThat(target.unit()).isEqualTo(unit);
		assertThat(target.comparator()).isEqualTo(comparator);
		assertThat(target.object()).isEqualTo(object);
		assertThat(target.basis()).isEqualTo(TargetBasis.TOTAL);
		assertThat(target.complete()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "建设一批示范基地。", "对首次认定的企业给予50万元奖励。", "在5个工作日内办结。", "原则上每5年修订1次目录。", "推进“六个一”行动。",
			"培育年销售额的企业，职工达到50人以上的，可以申报。", "2019年新增企业300家。", "支持年产值5亿元以上的企业上市。", "落实30项督查激励措施。", "打造百亿工程。", "由商务等8部门负责。",
			"按15%的税率征收企业所得税。", "启动1+X证书制度试点。", "路面宽度不低于6米。", "合格率=合格数/总数×100%。", "升级改造60吨以下锅炉。", "支持申报企业800万元。",
			"产品线技改的支持上限提高至2亿元。", "对每新增年产100吨的产线给予补助。", "年产值100万元以上（5分）。", "推进四个“全覆盖”。", "完善5个领域标准。", "申请人提供1份材料。",
			"是指建筑面积不大于900平方米的场所。", "每年评选不超过8个，每个奖励20万元。", "保持7%的速度可以实现增收。", "将培训作为一项重要工作。", "5年内按规定办理。",
			"近年来，新建园区20个，带动就业3万人。", "占比降至9%，比2017年底下降7个百分点。", "各校限申报2项成果。", "推荐成果各不超过30项。", "作为20项民心工程之一予以推进。",
			"加强与东北三省的合作对接。", "优化了布局，新建了20个园区。", "城乡居民人均经费不低于15元。" })
	void findsNoGoalIn(String sentence) {
		assertThat(StageFixture.of("一、培育主体。" + sentence + "\n二、加强保障。做好服务。").targets()).isEmpty();
	}

	@Test
	void countsForEachOfSeveral() {
		Target each = StageFixture.of("一、办好学校。各县市区重点办好1所以上公办学校。").targets().getFirst();
		assertThat(each.basis()).isEqualTo(TargetBasis.EACH);
		assertThat(each.denominator()).isNull();
		Target ofFourteen = StageFixture.of("一、办好学校。支持14个市州各改扩建1所中职学校。").targets().getFirst();
		assertThat(ofFourteen.quantity()).isEqualByComparingTo(BigDecimal.ONE);
		assertThat(ofFourteen.denominator()).isEqualTo(14);
		assertThat(ofFourteen.basis()).isEqualTo(TargetBasis.EACH);
		assertThat(ofFourteen.evidence().quote()).isEqualTo("支持14个市州各改扩建1所中职学校");
	}

	@ParameterizedTest
	@ValueSource(strings = { "专业课教师每年到企业实践不少于30天。", "一线护理员每年接受培训不少于40学时。", "为每位老年人每年随访不少于2次。", "每个街道每年开班不少于4期。" })
	void countsForEachPersonAndPlace(String sentence) {
		assertThat(StageFixture.of("一、做好服务。" + sentence).targets()).extracting(Target::basis)
			.containsExactly(TargetBasis.EACH);
	}

	@Test
	void readsCellsOfTables() {
		assertThat(
				StageFixture.of("一、任务分工。分工如下：\n事项\t单位\t时限\n建成实训中心1个\t市教育局\t2025年6月底前\n| 提供增信30亿元 | 市财政局 | 2024年12月 |\n")
					.targets())
			.extracting((target) -> target.evidence().quote(), Target::deadline)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("建成实训中心1个", "2025-06"),
					org.assertj.core.groups.Tuple.tuple("提供增信30亿元", "2024-12"));
	}

	@Test
	void takesWhatIsPastForNoGoal() {
		assertThat(StageFixture.of("各位代表：\n一、2021年工作回顾\n城镇化率达到60%，新增就业1万人。\n二、2022年工作任务\n新增就业2万人。").targets())
			.extracting((target) -> target.evidence().quote())
			.containsExactly("新增就业2万人");
	}

	@Test
	void readsTheSharesThatArticlesAskFor() {
		assertThat(StageFixture
			.of("第一条 为规范管理，制定本办法。\n第二条 企业方理事占理事会成员的比例不低于50%。\n第三条 申请单位持有的股份占比不低于10%。\n第四条 培训3次以上的，予以认定。")
			.targets()).extracting(Target::quantity).containsExactly(BigDecimal.valueOf(50));
	}

	@ParameterizedTest
	@ValueSource(strings = { "应将不低于60%的收益用于研发团队。", "从转让净收入中提取不低于60%的比例。", "新增用地以新方式出让比例不低于供应总量的60%。", "60%以上的事项实行网办。",
			"推动60%以上的指标进入前列。" })
	void readsLeastShares(String sentence) {
		assertThat(StageFixture.of("一、做好服务。" + sentence).targets()).extracting(Target::quantity, Target::comparator)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(BigDecimal.valueOf(60), Comparator.AT_LEAST));
	}

	@Test
	void readsListsItemByItem() {
		assertThat(StageFixture.of("一、发展目标。到2025年，新增技师学院5个、高级技工学校15个，培训80万人次。").targets())
			.extracting((target) -> target.evidence().quote(), Target::deadline)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("新增技师学院5个", "2025"),
					org.assertj.core.groups.Tuple.tuple("高级技工学校15个", "2025"),
					org.assertj.core.groups.Tuple.tuple("培训80万人次", "2025"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			到2025年，建成10个园区。                 | 2025
			2025年6月底前，建成10个园区。            | 2025-06
			2022—2024年，每年建成10个园区。          | 2024
			“十四五”期间，建成10个园区。             | 2025
			年底前建成10个园区。                     | 2022
			到2025年，体系更加完善。建成10个园区。   | 2025
			建成10个园区。（完成时限：2022年10月）   | 2022-10
			与2020年相比，建成10个园区。             |
			到２０２５年，建成10个园区。             | 2025
			到二〇二五年底，建成10个园区。           | 2025
			5年内建成10个园区。                      |
			三年建成10个园区。                       |
			""")
	void readsDeadlines(String sentence, String deadline) {
		Target target = StageFixture.of("一、建设园区。" + sentence + "\n二、加强保障。做好服务。").targets().getFirst();
		assertThat(target.deadline()).isEqualTo(deadline);
	}

	@Test
	void readsWhatIsOneForEachPlaceInRules() {
		assertThat(StageFixture.of("第一条 为规范管理，制定本办法。\n第二条 各区设置一个服务站，也可合并为大站。\n第三条 理事会每年至少召开两次会议。\n第四条 调查人员不少于2人。")
			.targets()).extracting((target) -> target.evidence().quote()).containsExactly("设置一个服务站", "至少召开两次会议");
	}

	@Test
	void readsPartsAndListsWithOtherUnits() {
		assertThat(StageFixture
			.of("一、发展目标。到2025年，饲草种植达到90万亩（其中苜蓿30万亩）。建设学校20所，校舍面积8万平方米。\n二、主要任务。引进专家60名，40个团队。货运量、货值分别突破6万吨、5亿元。")
			.targets()).extracting((target) -> target.quantity().toPlainString() + target.unit(), Target::comparator)
			.containsExactly(goal("900000亩", Comparator.EXACTLY), goal("300000亩", Comparator.EXACTLY),
					goal("20所", Comparator.EXACTLY), goal("80000平方米", Comparator.EXACTLY),
					goal("60名", Comparator.EXACTLY), goal("40个", Comparator.EXACTLY),
					goal("60000吨", Comparator.AT_LEAST), goal("500000000元", Comparator.AT_LEAST));
	}

	private static org.assertj.core.groups.Tuple goal(String figure, Comparator comparator) {
		return org.assertj.core.groups.Tuple.tuple(figure, comparator);
	}

	@Test
	void takesTheTermsOfAWholePartForNoGoals() {
		assertThat(StageFixture.of("一、申报条件\n（一）经营稳定。主营收入占比不低于60%。\n二、主要任务\n（一）扩大规模。上云率达到60%以上。").targets())
			.extracting((target) -> target.evidence().quote())
			.containsExactly("上云率达到60%以上");
	}

	@Test
	void inheritsTheDeadlineOfTheGoals() {
		Target target = StageFixture.of("一、总体要求\n到2025年，体系更加完善。\n二、主要任务\n（一）建设园区。建成10个园区。").targets().getFirst();
		assertThat(target.deadline()).isNull();
		assertThat(target.inheritedDeadline()).isEqualTo("2025");
	}

	@Test
	void keepsWhatBreaksOffAsIncomplete() {
		Target target = StageFixture.of("1.建设一批产业专业群。遴选建设10个\n\n2.加强保障。做好服务。").targets().getFirst();
		assertThat(target.complete()).isFalse();
		assertThat(target.object()).isEqualTo("产业专业群");
	}

	@Test
	void staysLinearOnTextWithoutStops() {
		String endless = "建设10个".repeat(40_000);
		assertThat(StageFixture.of(endless).targets()).isNotNull();
	}

}

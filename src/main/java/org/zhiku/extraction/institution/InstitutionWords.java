package org.zhiku.extraction.institution;

import java.util.List;
import java.util.Map;

import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.InstitutionKind;

/** What names of institutions end with, and what keeps a phrase from being a name. */
final class InstitutionWords {

	private static final Map<InstitutionKind, WordList> BY_KIND = Map.of(InstitutionKind.SCHOOL,
			WordList.of("大学 学院 学校 中学 小学 幼儿园 党校 专科学校 分校 职业教育中心"), InstitutionKind.HOSPITAL,
			WordList.of("医院 卫生院 妇幼保健院 保健院 防治院 防治所 疗养院"), InstitutionKind.COMPANY,
			WordList.of("公司 集团 银行 分行 支行 交易所 出版社 厂 事务所 中国移动 中国联通 中国电信 中国铁塔 中国广电 中国信保 国家电网 南方电网"),
			InstitutionKind.RESEARCH_INSTITUTE, WordList.of("研究院 研究所 设计院 科学院 工程院 分院 实验室 研究中心"),
			InstitutionKind.ASSOCIATION, WordList.of("协会 学会 商会 联盟 促进会 基金会 研究会 教育社 联合会 理事会"), InstitutionKind.OTHER,
			WordList.of("中心 分中心 工作站 博物馆 博物院 图书馆 科技馆 纪念馆 美术馆 文化馆 咨询委员会 指导委员会 仲裁委员会 仲裁院 馆"));

	/** All endings. */
	static final WordList ENDINGS = WordList.of("""
			大学 学院 学校 中学 小学 幼儿园 医院 卫生院 公司 集团 银行 分行 交易所 出版社 研究院 研究所 设计院 科学院 工程院 分院 实验室 协会 学会 商会 联盟 促进会
			基金会 研究会 教育社 中心 分中心 工作站 博物馆 图书馆 科技馆 纪念馆 美术馆 咨询委员会 指导委员会 妇幼保健院 福利院
			博物院 支行 分公司 分校 防治院 防治所 疗养院 厂 事务所 仲裁委员会 仲裁院 中国移动 中国联通 中国电信 中国铁塔 中国广电 中国信保 国家电网 南方电网""");

	/** Societies, which are no state organs though they name its fields: 养老服务协会. */
	static final WordList SOCIETIES = WordList.of("协会 学会 商会 联盟 促进会 基金会 研究会");

	/** 群团 and other societies that the state keeps. */
	static final WordList STATE_SOCIETIES = WordList.of("科学技术协会 残疾人联合 工商业联合 总工会 人民银行 计划生育协会 消费者协会 国家级 政务 行政 监管 审批");

	/** Schools of which a county has one. */
	static final WordList ONE_THERE = WordList.of("职业教育中心 职业中等专业学校 特殊教育学校 职业技术教育中心 职业高级中学 综合职业技术教育中心 中等专业学校 职业中学 技工学校");

	/** Verbs that a name does not hold, and firms, whose names do: …建设集团. */
	static final WordList ACTS = WordList.of("建设 开设 增设 牵头 开办 建立");

	static final WordList FIRMS = WordList.of("公司 集团");

	/** Names of branches, which hang on the name of a whole. */
	static final WordList BRANCHES = WordList.of("分院 分中心 工作站 分公司 分行 支行 分校 分所");

	/** Firms whose names have no ending, before the place of a branch: 中国联通甲市分公司. */
	static final WordList NETWORKS = WordList.of("保险 移动 联通 电信 铁塔 广电 石化 石油 邮政 信保");

	/** Bodies that are known without a place. */
	static final WordList KNOWN = WordList.of("""
			工商银行 农业银行 建设银行 交通银行 邮储银行 邮政储蓄银行 招商银行 民生银行 兴业银行 浦发银行 中信银行 光大银行 华夏银行 平安银行 浙商银行 渤海银行 恒丰银行 广发银行
			国家开发银行 进出口银行 农业发展银行 中国移动 中国联通 中国电信 中国铁塔 中国广电 中国信保 国家电网 南方电网 国铁集团 国家铁路集团 国家能源集团 清华大学 复旦大学 同济大学 南开大学
			燕山大学 暨南大学 江南大学 东华大学 河海大学 长安大学 长江大学 三峡大学 国防大学 国防科技大学 电子科技大学 对外经济贸易大学 首都医科大学 首都师范大学 中央财经大学 中央民族大学
			国家开放大学 国家会计学院""");

	/** Words for many bodies, which are no brand: 龙头企业甲市机械有限公司. */
	static final WordList COMMON = WordList
		.of("企业 公司 单位 厂商 商家 机构 院校 学校 项目 报告 产品 基地 园区 平台 经销商 法人 名单 室 方 省 市 县 区 镇 乡 村 府 局 委");

	/** Words that begin a name of national or wider reach. */
	static final WordList WIDE = WordList
		.of("中国 中华 国家 全国 国网 国铁 中铁 中建 中交 中石化 中石油 中科院 京津冀 长三角 粤港澳大湾区 大湾区 长株潭 成渝 北戴河 雄安 横琴 前海 香港 澳门 台湾 中关村 世界 国际 中车 中粮 中化 中储粮 中航 中电 中核 中广核 国电投 首都 南方医科 南方科技 华北 华东 华南 华中 东北 西北 西南 冀北 冀南 冀中 冀东 粤北 粤东 粤西 湘西 湘南 赣南 皖北 苏南 苏北");

	/** Where a phrase stops being a name, whatever stands before. */
	static final WordList STOPS = WordList
		.of("""
				支持 依托 推动 推进 设立 成立 组建 打造 鼓励 引导 加强 加快 开展 联合 充分 发挥 委托 组织 促成 以及 包括 按照 通过 用于 成为 利用 落实 实施 参加
				进入 负责 牵头 会同 做强 做大 整合 争取 吸引 引进 培育 壮大 扩建 新建 改建 增强 深化 构建 筹建 筹划 推行 建成 办好 办理 签订 面向 属于 一批 若干 多家 等
				的 了 各 把 将 或 让 给 其 该 每 某 我国 我省 我市 我区 我县 我们 有关 相关 应当 可以 必须 不得 符合 具备 积极 优先 重点支持 力争 确保 进一步 完善 建立 健全 提升
				聚焦 围绕 深入 探索 作为 指导 督促 动员 邀请 协调 借助 结合 举办 承办 入驻 落户 申报 认定 授予 同意 批准 联系 建好 用好 升级 搭建 开办 创办 推荐 选派 聘请 来自 毕业于 要求 提供 做好
				建设一 建设全 建设国 建设区 规划建设 高标准建设 加大 强化 发展壮大 范围为 名称为 单位为 对象为 是 到 从 至 被 并 请求 命名 决定 确定 争创 授权 反映 建设世界 下设 切实 部分 部门 纳入 完成 一个 担任 更名 挂靠 转发 印发 核准 资助 寄交 报送 报告""");

	/** Verbs that a stop list would find in names as well: 指导 of 指导中心. */
	static final WordList NAME_PARTS = WordList
		.of("指导中心 指导委员会 联合会 组织部 发展研究 联合大学 教育指导 应对指导 技术指导 服务指导 学院 等离子 高等 中等 初等 平等 等级 目的 各国 联合体 联合国 开发 建设集团 将军 到家 利用研究 培育中心 提升中心 发展促进 促进中心 协调中心 认定中心 申报中心 推荐 结合医 结合中 结合研究 并购 是非 成立中心 教育引导 孵化培育 至善 从化 至诚");

	/** Generic words; a name must hold something besides them. */
	static final List<String> GENERIC = List.of("有限责任", "股份有限", "有限", "股份", "高等职业", "中等职业", "高等", "中等", "初等", "职业技术",
			"职业", "技工", "技术", "专科", "专业", "民办", "公办", "普通", "重点", "示范", "优质", "骨干", "特殊教育", "特色", "农村", "城市", "基层",
			"三级", "二级", "公立", "私立", "省级", "市级", "县级", "国家级", "区域", "行业", "科研", "创新", "企业", "国有", "中小", "大型", "龙头", "商业",
			"地方", "政策性", "开发性", "保险", "融资担保", "小额贷款", "担保", "投资", "金融", "社会", "本科", "高职", "中职", "高职高专", "优秀", "高水平",
			"一流", "本地", "定点", "民营", "外资", "合资", "上市", "专业化", "产业", "社区", "村", "县域", "应用型", "义务教育", "乡村", "乡镇", "薄弱",
			"工程", "制造业", "产业技术", "临床医学", "临床", "医学", "企业技术", "科技", "技术创新", "工业设计", "级", "综合", "区", "县", "市", "省", "内",
			"性", "属", "所属", "直属", "全部", "所有", "主要", "部分", "和", "与", "及", "国内", "国际", "国内外", "知名", "著名", "教育", "培训",
			"辖内", "辖区", "规模以上", "中外", "全日制", "部分", "县级", "龙头", "宣传", "同类型", "院士", "博士后", "污水处理", "垃圾处理", "独立", "新型",
			"小微", "研发", "研究", "校外", "境内", "境外", "总部");

	/**
	 * Service counters of government and other state bodies, which count as departments.
	 */
	static final WordList STATE = WordList
		.of("""
				政务 便民 公共资源 行政 大数据 数据中心 热线 疾病预防 疾控 社会保险 社保 就业服务 人才服务 人才交流 公共就业 公积金 融媒体 医保 医疗保障 不动产 信访 应急 国库 会计 财政 市民 公共法律
				退役军人 志愿 养老 托育 消防 国际消费 金融中心 贸易中心 航运 物流中心 配送中心 人民银行 人行 常务委员会 科学技术协会 残疾人联合 工商业联合 总工会 科创中心 指挥中心 监管中心 急救中心
				社区卫生 卫生服务 矛盾 综治 职业介绍 就业中心 再就业 家政 副中心 城市中心 区域中心 增长中心 消费中心 文化中心 活动中心 交往中心 结算中心 制造中心 调解 劳动人事争议 劳动争议仲裁 劳动仲裁 仲裁服务 国务院 审批 营商 民生 机关事务 公证 气象 信用中心
				监督管理委员会 监测中心 医学中心 医疗中心 研究中心和 海关 税务 国家重点实验室 全国重点实验室 国家实验室 国家工程 国家技术创新 国家制造业 国家产业 国家临床医学 国家企业 国家工业 国家质检 国家级 国家区域 国家应急 国家产品质量 集结中心 科学中心 环大学""");

	private InstitutionWords() {
	}

	/** The kind that the ending says, before a place in brackets: 甲大学（乙市）. */
	static InstitutionKind kindOf(String written) {
		int open = written.indexOf('（', 1);
		String name = (open > 0 && written.endsWith("）")) ? written.substring(0, open) : written;
		InstitutionKind best = InstitutionKind.OTHER;
		int longest = 0;
		for (Map.Entry<InstitutionKind, WordList> entry : BY_KIND.entrySet()) {
			int length = entry.getValue().lengthBefore(name, name.length(), 0);
			if (length > longest) {
				longest = length;
				best = entry.getKey();
			}
		}
		return best;
	}

}

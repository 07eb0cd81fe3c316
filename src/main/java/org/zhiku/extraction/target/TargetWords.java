package org.zhiku.extraction.target;

import org.zhiku.extraction.citation.Titles;
import org.zhiku.extraction.text.WordList;

/** The vocabulary of goals: what asks for a number, and what says that it is none. */
final class TargetWords {

	/** Verbs whose object is made, won or served, so that a count of it is a goal. */
	static final WordList GOALS = WordList
		.of("""
				建设 建成 建立 新建 改扩建 改建 扩建 改造 新增 增加 增设 培育 培养 培训 打造 遴选 认定 引进 引育 选派 派遣 组建 设立 创建 创办 创设 扶持
				推出 发展 开展 举办 完成 实现 形成 布局 建好 办好 抓好 梳理出 梳理 确定 选择 选取 选树 评选 评定 命名 推广 开发 制定 修订 制修订 编制 新改建
				新开工 开工 孵化 集聚 聚集 吸引 招引 带动 促成 帮扶 救助 覆盖 服务 惠及 转移 提供 筹集 筹措 筹建 投入 拿出 整合 减少 压减 削减 淘汰 化解
				新认定 实施 推进 组织 发布 招聘 招募 招收 选拔 储备 输送 转化 攻克 突破 开通 新辟 配备 配置 更新 种植 营造 造林 治理 修复 绿化 上线 接入
				归集 入驻 招商 征集 争取 净增 布设 设置 新设 建造 兴建 续建 投产 投放 安装 更换 创新 挖掘 创评 争创 创成 树立 塑造 复垦 开垦 改良 提升
				生产 出栏 存栏 处置 处理 消纳 回收 利用 供应 筹办 承办 策划 签约 落地 引入 招录 安置 就业 创业 脱贫 搬迁 迁移 支持 推动 引导 选聘 聘任 评审
				建档 入库 申报 备案 转型 运营 营运 升规 上规 纳规 转企 升级 建 新（改、扩）建 新改扩建 改（扩）建 新（扩）建 新（改）建 创作 出版 摄制 拍摄 资助 研制
				研发 构建 共建 联建 援建 规划 规划建设 保护 认证 登记 排查 检查 抽查 抽检 监测 检测 审计 核查 整治 关闭 关停 退出 拆除 清退 清理 压缩 归并
				授予 表彰 表扬 推选 筛选 甄选 发掘 选育 繁育 推荐 推介 参加 参与 组织开展 安排 列入 纳入 整理 收录 出台 辅导 对接 联系 走访 结对 外购 获评 获批 恢复 掌握 缔结 要有 应有 用好 实施好 组织好 产生 预留 优选 硬化 优化 启动 新购 新认证 提质 提档 达标 接续 盘活 聘请 开放 召开""");

	/** Words that say that a figure is to be reached; the number follows at once. */
	static final WordList REACH = WordList.of("""
			达到 达 达成 实现 突破 超过 控制在 控制到 控制为 降至 降到 降低到 降低至 提高到 提升到 提升至 提高至 增至 增加到 增加至 增长到 增长至 扩大到 扩大至 缩小到 缩小至 压缩到 压缩至 压减到
			压减至 压缩为 精简至 精简到 减少到 减少至 缩减至 缩短至 缩短到 稳定在 保持在 保持 稳定 维持在 发展到 发展至 不低于 不少于 不超过 低于 高于 大于 小于 至少 占 占比
			一般为 为 不高于 不得低于 不得少于 不得高于 不得超过 达到了 升至 上升到 恢复到 恢复至 力争 完成 确保 分别达到 分别达 总量 总数 共 合计 累计 总规模 规模 均达到 均达 分别为 分别
			约 近 总投资 年产 不小于 多于 少于 最多 逾 扩展到 扩容至 提升为 调整为 拓展到 拓展至 整合为 整合到 整合成 优化为 接近 争取 下浮 减 增 回升到 延长至 延长到 安排 新增 净增""");

	/** Words of change: the number is the difference. */
	static final WordList CHANGES = WordList
		.of("增长 提高 提升 下降 降低 减少 增加 上升 压缩 压减 缩减 缩短 节约 累计下降 累计提高 累计增长 年均增长 翻 增幅 增速 降幅 扩大 递增");

	/** Words that make what follows a thing still to be done. */
	static final WordList AHEAD = WordList
		.of("""
				力争 争取 确保 目标 年底前 年底 年内 今年 全年 明年 每年 预期 到20 至20 计划 规划 拟 将 要 努力 底前 末前 以来力争 每季度 每月 任务 预计 十四五 十五五 “十四五” 十三五 十二五 三年 五年内 年均""");

	/** Words of a report on what has been done. */
	static final WordList PAST = WordList
		.of("""
				年来 近几年 已经 已有 已建 已完成 已达 已累计 已在 已 截至 截止 去年 上年 以来 同比 比上年 环比 过去 累计完成 建成了 达到了 完成了 实现了 增长了 增加了 新增了 提高了 下降了 减少了
				培育了 开展了 共有 现有 拥有 为期 荣获 获得 被评为 位居 位列 居全国 排名 历史 较上年 比去年 较去年 此前 原有 原来 目前 我国有 全国有 全省有 培养了 安排了 取得了 召开了 发布了 举办了 检查了 建立了 组织了""");

	/** Words around sums and shares that somebody gets or pays. */
	static final WordList PAYMENTS = WordList
		.of("""
				补贴 奖励 补助 资助 奖补 罚款 处以 并处 罚金 缴纳 缴存 缴费 税率 利率 费率 收费 征收率 给予 一次性 每人每 免征 减征 减按 抵扣 抵减 扣除 学费 工资 津贴 赔偿 违约金 押金 保证金 注册资本
				贴息 保额 起付 报销 限额 奖金 减免 退税 按照标准 支付 代偿 贷款额度 授信额度 加计 税前 计税 征收 计算 分配 分成 拨付 租金 价格 票价 每平方米 返还 通行费 工本费 滞纳金 定额 补偿 最高可 最高
				保费 个税 所得税 增值税 养老金 低保 标准为 生活费 按每 贷款贴息 保障标准 给与 予以 下调 上浮 下浮 月租 出资 持股 股权 股份 控股 首付 罚 没收 养老保险 医疗保险 退还 标准提高 标准由 支持上限 补助上限 额度上限""");

	/** Headings of parts that say who qualifies or what somebody gets. */
	static final WordList CONDITIONS = WordList.of("条件 申报 资格 奖励 补贴 补助 资助 评分 奖补 认定标准 扶持 处罚 罚则 评价指标");

	/** Headings of parts that say so in all that stands below them. */
	static final WordList TERMS = WordList.of("条件 资格 认定标准 评价指标 评价标准 评分 指标体系 处罚 罚则 申报要求 申请要求");

	/**
	 * What an item is to make better, so that its 条件 are none that somebody has to meet.
	 */
	static final WordList IMPROVED = WordList.of("改善 优化 提升 夯实 创造 保障 改进");

	/** Titles of documents that mostly report. */
	static final WordList REPORTS = WordList.of("工作报告 公报 工作情况 工作总结 情况的报告 情况报告 政府信息公开工作年度报告 执行情况");

	/**
	 * Verbs and adverbs that may stand before the verb of a goal and belong to its quote.
	 */
	static final WordList LEADS = WordList
		.of("""
				重点 推动 支持 初步 组织 积极 大力 稳步 加快 持续 分批 统筹 至少 新 再 全面 联合 择优 逐步 推进 引导 鼓励 引进和 引进 和 及 并 与 、 遴选 培育 规划 累计 共同 集中 科学 动态 滚动 高标准 正式 建成 建设 启动 力推""");

	/** Words in front of a goal that its quote leaves out. */
	static final WordList OPENERS = WordList
		.of("""
				力争 争取 确保 努力 着力 扎实 做好 其中 全面 每年 年均 每季度 每月 年内 年底前 全年 今年 明年 同时 并 要 将 计划 预计 三年 五年 原则上 力求 经过努力 以及 和 及 与 、 共 累计 拟 经认定的 并且""");

	/** Places and bodies of which each has to reach a number. */
	static final WordList EACH_OF = WordList
		.of("""
				位 县 市 区 州 盟 旗 省 乡 镇 村 街道 社区 地区 设区市 市州 县市区 区县 校 学校 院校 高校 企业 园区 部门 单位 地 级 户 家庭 人 名 个 所 家 乡镇 机构 医院 开发区 行政村 自然村 乡（镇） 县（市、区） 市（州）
				班级 项目 专业 教师 教研室 学院 团队 职业院校 党组织 基地 类 行业 城市 县城 座""");

	private TargetWords() {
	}

}

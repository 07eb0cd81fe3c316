package org.zhiku.extraction.target;

import java.util.Map;

import org.zhiku.extraction.text.WordList;

/** Classifiers and units of measure behind a number. */
final class Units {

	private static final WordList WORDS = WordList.of("""
			个 家 所 项 名 人 人次 场 场次 次 座 处 条 种 类 件 户 户次 辆 台 台套 套 部 篇 期 门 本 册 间 张 份 支 只 头 组 队 位 栋 幢 株 床
			张床位 床位 公里 千米 米 平方米 平方公里 平方千米 立方米 方 亩 亩次 公顷 吨 千克 公斤 斤 克 升 千瓦 千瓦时 兆瓦 吉瓦 度 吨标准煤 标箱 标准箱 箱
			车次 架次 班次 列 元 美元 欧元 港元 % ％ ‰ 个百分点 百分点 倍 小时 分钟 秒 天 日 年 周 个月 月 个工作日 工作日 个小时 学时 课时 学分 分
			宗 例 起 批 批次 对 片 枚 款 届 轮 架 艘 棵 口 眼 千伏安 万千伏安 标准立方米 套次 件次 家次 项次 人年 万元 只羊单位 头只 羽 尾 公斤/亩
			人·次 人（次） 人(次) 家（次） 家(次) 场（次） 场(次) 个（次） 台（套） 台(套) 件（套） 件(套) 辆次 站 盏 艘次 平米 兆 兆字节 比特 张次 周岁 岁
			人天 个标准箱 个标箱 标台 千瓦/小时 节 节次 堂 堂课 课 个学时 个课时 个学分 个班次 个名额 班 名额 吨标煤 千克标准煤 公斤标准煤 克标准煤 毫克 微克 毫升
			厘米 毫米 微米 纳米 英寸 海里 平方海里 公里/小时 兆帕 帕 伏 千伏 伏安 兆伏安 赫兹 兆赫 分贝 摄氏度 ℃ 马力 兆比特 标方 立方 枚次 趟 趟次 单 笔 幅 集 卷 剂次 剂 人份
			省 例次 组次 处次 队次 席 盆 尊 匹 条次 股 万千瓦时 千字 米/秒 册次 栏 茬 垄 枝 朵 串 口井 眼井 番 MW GW kW kWh TEU""");

	/** What a rate is reckoned by: 吨/日, 千克标准煤/吨. */
	private static final WordList PER = WordList
		.of("日 天 年 月 小时 时 秒 分钟 人 千人 万人 户 吨 亩 公顷 平方米 平方公里 立方米 毫升 升 千克 公斤 千瓦时 公里 万元 元 床 车 次");

	/** Where a classifier is only the first half of another word. */
	private static final Map<Character, String> OTHER_WORDS = Map.ofEntries(Map.entry('人', "才员民大力工员均社事"),
			Map.entry('种', "植子业"), Map.entry('条', "件例款"), Map.entry('门', "类户诊"), Map.entry('座', "谈"),
			Map.entry('台', "账湾"), Map.entry('组', "织成"), Map.entry('部', "门分署委队"), Map.entry('期', "间限"),
			Map.entry('位', "置于一"), Map.entry('场', "所景地"), Map.entry('批', "准复发"), Map.entry('支', "持部出付"),
			Map.entry('对', "一口外接标照应各全企本"), Map.entry('处', "理罚于以置"), Map.entry('户', "籍外"), Map.entry('分', "类别析级步之阶区批期"),
			Map.entry('天', "然津"), Map.entry('日', "常"), Map.entry('年', "度级"), Map.entry('本', "市省地区县科"),
			Map.entry('家', "庭长"), Map.entry('件', "事"), Map.entry('站', "点式建"), Map.entry('项', ""),
			Map.entry('方', "面案式向法便"), Map.entry('节', "能点约"), Map.entry('课', "程题"), Map.entry('起', "草步"),
			Map.entry('口', "岸径"), Map.entry('升', "级"), Map.entry('度', ""), Map.entry('列', "入为"), Map.entry('眼', ""),
			Map.entry('款', "项"), Map.entry('头', ""), Map.entry('周', "边期年"), Map.entry('轮', "换岗"), Map.entry('次', "党"),
			Map.entry('例', "行"), Map.entry('班', "子级组主人列长车轮"), Map.entry('单', "位元一项列独个体品"), Map.entry('股', "权份票东"),
			Map.entry('席', "位"), Map.entry('集', "中聚群成体团约采散市"), Map.entry('卷', "入宗"), Map.entry('幅', "度员"),
			Map.entry('匹', "配"), Map.entry('剂', "量"), Map.entry('番', ""), Map.entry('栏', "目"), Map.entry('伏', ""),
			Map.entry('帕', ""), Map.entry('省', "级份内外属直会力时略心（、"));

	private Units() {
	}

	/** Length of the unit that starts here; 0 if none does. */
	static int lengthAt(String text, int start) {
		int length = WORDS.lengthAt(text, start, text.length());
		if (length == 1 && start + 1 < text.length()) {
			String others = OTHER_WORDS.getOrDefault(text.charAt(start), "");
			length = (others.indexOf(text.charAt(start + 1)) >= 0) ? 0 : 1;
		}
		int per = (length > 0) ? perLength(text, start + length) : 0;
		return length + per;
	}

	/** Length of /日 behind 吨; 0 if there is none. */
	private static int perLength(String text, int slash) {
		if (slash >= text.length() || "/／".indexOf(text.charAt(slash)) < 0) {
			return 0;
		}
		int per = PER.lengthAt(text, slash + 1, text.length());
		return (per > 0) ? per + 1 : 0;
	}

	/**
	 * Whether 3000万 is a count by itself here: before a noun or a stop, not a year or a
	 * name.
	 */
	static boolean standsAlone(String text, int end) {
		return end >= text.length() || "级号年月工强卡达—-~～·.+×x/字册大众山县头吨".indexOf(text.charAt(end)) < 0;
	}

	static String normal(String unit) {
		return switch (unit) {
			case "％" -> "%";
			case "百分点" -> "个百分点";
			case "人（次）", "人(次)", "人·次" -> "人次";
			default -> unit;
		};
	}

}

package org.zhiku.extraction.head;

import org.zhiku.extraction.text.WordList;

/**
 * How names of issuing bodies begin, so that names without anything between them can be
 * told apart: 财政部教育部 or 河北省财政厅国家税务总局河北省税务局.
 */
final class NameStarts {

	private static final WordList PLACES = WordList.of("""
			北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 全国 中国 中华
			中共 中央 国家 国务院 最高人民 共青团""");

	private static final WordList NATIONAL = WordList
		.of("""
				外交部 国防部 发展改革委 国家发展改革委 教育部 科技部 科学技术部 工业和信息化部 国家民委 公安部 国家安全部 民政部 司法部 财政部 人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 环境保护部
				住房城乡建设部 住房和城乡建设部 交通运输部 水利部 农业农村部 农业部 商务部 文化和旅游部 文化部 卫生健康委 卫生计生委 退役军人事务部 退役军人部 应急管理部 应急部 人民银行 审计署 国资委 海关总署 税务总局
				市场监管总局 工商总局 质检总局 广电总局 新闻出版总署 体育总局 统计局 国际发展合作署 医保局 参事室 国管局 新华社 中科院 社科院 工程院 发展研究中心 气象局 银保监会 银监会 保监会 证监会 金融监管总局
				信访局 粮食和储备局 粮食局 能源局 数据局 国防科工局 烟草局 移民局 林草局 林业局 铁路局 民航局 邮政局 文物局 中医药局 疾控局 矿山安监局 外汇局 药监局 食品药品监管总局 知识产权局 旅游局 供销合作总社
				农业发展银行 开发银行 进出口银行 国铁集团 铁路总公司 扶贫办 乡村振兴局 残联 妇联 科协 工商联 文联 作协 侨联 台办 侨办 港澳办 法制办 网信办 编办 民委 人事部 劳动部 劳动和社会保障部 建设部 卫生部
				信息产业部 铁道部 国土资源部 监察部 总参谋部 总政治部 总后勤部 总装备部 中宣部 中组部 教育部办公厅 保密局 档案局 密码局 公务员局 发改委 工信部 人社部 住建部 国土部 环保部 交通部 卫计委
				卫健委 国家体改委 国家计委 国家经贸委 国家教委 劳动人事部 高法院 高检院 总工会 全国总工会 团中央 军委 自然科学基金委 自然科学基金会 广播电视总局 国网 供销总社 贸促会
				民用航空局 机关事务管理局 标准委 认监委 版权局 宗教局 社保基金会 农村信用社 铁路总公司 三峡集团""");

	/**
	 * Of the places, what is none: bodies begin with it, but no branch is named after it.
	 */
	private static final WordList STATE = WordList.of("全国 中国 中华 中共 中央 国家 国务院 最高人民 共青团");

	/** Their branches bear their name and then that of the place. */
	private static final WordList PARENTS = WordList
		.of("""
				国家税务总局 中国人民银行 人民银行 中国银行保险监督管理委员会 银保监会 中国证券监督管理委员会 证监会 中国银行业监督管理委员会 中国保险监督管理委员会 国家外汇管理局 国家统计局 国家金融监督管理总局 国家矿山安全监察局
				国家能源局 海关总署 中国海警局 交通运输部 财政部 审计署 国家邮政局 中国民用航空局 中国气象局 国家粮食和物资储备局 国家林业和草原局 水利部 国家开发银行 中国农业发展银行 农业发展银行 中国进出口银行 开发银行 国网 中国共产主义青年团""");

	/** What is before a name's own words and no name by itself: 国务院国资委, 河北省委网信办. */
	private static final WordList OWNERS = WordList.of("省 市 县 州 区 盟 旗 自治区 新区 省委 市委 县委 区委 党委 州委 中共中央");

	private static final int LONGEST_PLACE = 4;

	private static final String CUSTOMS = "海关";

	private NameStarts() {
	}

	/** Whether the passage is the beginning of a longer name that goes on here. */
	static boolean goesOn(String text, int start, int at) {
		String before = text.substring(start, at);
		boolean state = before.equals("国务院") || before.equals("中央");
		return state && !text.startsWith("中央", at) && !text.startsWith("国家", at)
				|| before.indexOf('团') < 0 && OWNERS.lengthBefore(text, at, start) > 0 && !text.startsWith("中共", at)
						&& !isPlace(text, at, text.length());
	}

	/** Whether a name begins here, by its own words. */
	static boolean at(String text, int offset, int end) {
		return PLACES.lengthAt(text, offset, end) > 0 || NATIONAL.lengthAt(text, offset, end) > 0
				|| isCustoms(text, offset, end);
	}

	/** 石家庄海关, whatever the place. */
	private static boolean isCustoms(String text, int offset, int end) {
		int customs = offset + 2;
		while (customs < offset + LONGEST_PLACE && !text.startsWith(CUSTOMS, customs)) {
			customs++;
		}
		return customs + CUSTOMS.length() <= end && text.startsWith(CUSTOMS, customs) && text.charAt(customs - 1) != '国'
				&& text.substring(offset, customs).chars().noneMatch((c) -> "厅局委部会行".indexOf(c) >= 0);
	}

	/** Whether the passage is the first half of a branch's name: 国家税务总局|河北省税务局. */
	static boolean isParent(String text, int start, int end) {
		return PARENTS.contains(text.substring(start, end).replaceAll("[\\s\u3000]", ""));
	}

	/** Whether the name of a place begins here. */
	static boolean isPlace(String text, int offset, int end) {
		return PLACES.lengthAt(text, offset, end) > 0 && STATE.lengthAt(text, offset, end) == 0
				&& NATIONAL.lengthAt(text, offset, end) == 0;
	}

}

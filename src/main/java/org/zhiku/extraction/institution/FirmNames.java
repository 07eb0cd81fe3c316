package org.zhiku.extraction.institution;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.institution.InstitutionNames.Span;
import org.zhiku.extraction.text.WordList;

/** Names of firms, which need no place in front: 云帆数据有限公司, 云帆集团. */
final class FirmNames {

	private static final int SHORT_BRAND = 4;

	private static final int LONGEST_GROUP = 7;

	/** Words of groups that are no brand: 企业集团, 职教集团, 保险集团, 卖国集团, 市水务集团. */
	private static final WordList KINDS = WordList.of("""
			企业 条约 流氓 保险 职业 教育 职教 军事 国集团 反 垄断 领导 公约 各 大 强 数据 种业 水务 公交 机场 城投 城发 交投 安居 医疗 办学 学校 医院 文旅 旅游 港航 铁投 能源集团 金控集团
			传媒集团 出版集团 建设集团 控股集团 平台 利益 产业 行业 骨干 专业 本地 境外 境内 外资 龙头 公司 阴谋 组织 供应 采购 农业集团 物流集团 交通集团 投资集团 产投 国投 发投 担保""");

	private static final String ENDS = "，。、；：！？,;:!?\n\t 　“”（）()《》";

	private FirmNames() {
	}

	/**
	 * 云帆长沙机械有限公司: what stands before the place in the full form of a firm is its brand.
	 */
	static int withBrand(String text, int anchor, int left, int ending) {
		boolean brand = anchor > left && anchor - left <= SHORT_BRAND && isFirm(text, ending)
				&& Character.isIdeographic(text.charAt(left)) && !NameBounds.joins(text.charAt(left));
		String words = brand ? text.substring(left, anchor) : "";
		return (words.length() >= 2 && InstitutionNames.withoutGeneric(words).length() == words.length()
				&& !InstitutionWords.COMMON.occursIn(text, left, anchor)) ? left : anchor;
	}

	private static boolean isFirm(String text, int ending) {
		return text.startsWith("公司", ending)
				&& (text.startsWith("有限责任", Math.max(0, ending - 4)) || text.startsWith("有限", Math.max(0, ending - 2)));
	}

	/** 云帆数据有限公司: a firm's full form needs no place in front. */
	static @Nullable Span withoutPlace(String text, int left, int ending, int end) {
		if (text.startsWith("集团", ending)) {
			return group(text, (left < ending && text.charAt(left) == '以') ? left + 1 : left, ending, end);
		}
		boolean opens = isFirm(text, ending) && (left == 0 || "（(".indexOf(text.charAt(left)) < 0);
		String stem = opens ? text.substring(left, ending).replace("有限责任", "").replace("股份", "").replace("有限", "") : "";
		return (opens && stem.length() >= 4 && !InstitutionNames.withoutGeneric(stem).isEmpty() && stem.length() <= 16)
				? new Span(left, end) : null;
	}

	/** 、云帆集团、: in a list a short name of a group that says no kind of business. */
	private static @Nullable Span group(String text, int left, int ending, int end) {
		boolean alone = left > 0
				&& (ENDS.indexOf(text.charAt(left - 1)) >= 0 || "以由与在".indexOf(text.charAt(left - 1)) >= 0)
				&& (end == text.length() || ENDS.indexOf(text.charAt(end)) >= 0);
		boolean brand = alone && ending - left >= 2 && ending - left <= LONGEST_GROUP
				&& "省市县区州本该与由".indexOf(text.charAt(left)) < 0 && !KINDS.occursIn(text, left, end);
		return brand ? new Span(left, end) : null;
	}

}

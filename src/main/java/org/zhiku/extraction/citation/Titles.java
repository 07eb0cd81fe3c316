package org.zhiku.extraction.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.AnchoredPattern;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Metadata;

/** Tells titles of other documents from what else stands in 《》. */
public final class Titles {

	/** Forms, certificates, contracts and publications. */
	private static final WordList FORMS = WordList
		.of("""
				申请表 登记表 审批表 备案表 汇总表 推荐表 信息表 统计表 明细表 一览表 申报表 评分表 调查表 核查表 审核表 情况表 花名册 名册 名单 申请书 承诺书 通知书 告知书 决定书 任务书 申报书 委托书 协议书 合同书 意见书
				责任书 同意书 说明书 建议书 确认书 证明书 倡议书 合同 协议 证书 许可证 登记证 毕业证 居住证 凭证 证明 执照 户口簿 户口本 手册 日报 晚报 杂志 期刊 全集 文选 选集 报到证 保管证 就业证 准考证 回执 计分表
				检验报告 审计报告 检测报告 鉴定报告 评估报告 验收报告 分析报告 绩效报告 总结报告 可行性研究报告 信息卡 服务卡 台账 档案 地方志 年鉴 老字号志 考试大纲 教材 读本 计算表 定额表 任务表 分工表 表格 荐表 审查表 计划表
				请示 结婚证 离婚证 身份证 健康证 资格证 上岗证 合格证 残疾证 优待证 年检表 专报 简报 周报 月报 党史 简史 志 案例 故事 之歌 认定表 信息网 消费报 时报 晨报 都市报 商报 通关单 发言材料 交流材料 公示表 测评表 鉴定表 报名表 评审表 清算表 考核表
				发票 核对单 确认单 通知单 申请单 白皮书 蓝皮书 证 表 自评报告 催告书 批准书 公报 报告书 缴款书 册""");

	private static final WordList SHORT = WordList.of("以下简称 简称 以下称 下称 以下统称 以下简称“ 简称为 以下简称：");

	private static final WordList SHORT_NAMES = WordList
		.of("办法 条例 通知 意见 方案 规定 细则 决定 规划 纲要 目录 标准 指南 规则 清单 措施 公告 实施方案 实施意见 实施办法 实施细则 管理办法 暂行办法 若干意见 若干规定 行动方案 工作方案 批复 指引 规范 要点 计划 纲领 章程");

	private static final WordList ISSUING = WordList
		.of("现印发 印发给 予以印发 现予印发 现予公布 予以公布 现予发布 已经 现公布 印发你们 下发给你们 印发实施 发给你们 业经 现下发 现予以 予以发布");

	private static final WordList OWN_ISSUE = WordList.of("现印发 现予印发 印发给你们 印发你们 现予公布 现予发布");

	private static final WordList BASIS = WordList.of("要求 精神 部署 制定 制订 会同 规定");

	private static final WordList CUES_BEFORE = WordList
		.of("根据 按照 依据 依照 落实 贯彻 执行 参照 按 见 由 以 和 、 及 即 符合 废止 遵照 贯彻落实 严格落实 于 对 （ ( 与 日起， 的");

	private static final WordList CUES_AFTER = WordList.of("文件 规定 要求 精神 通知 文 等 第 同时 已 停止 废止 印发 ）规定 ）要求 ）文件 ）精神 、 和 及");

	private static final AnchoredPattern ALIAS = AnchoredPattern.of("简下统",
			"(?:简称|下称|统称)(?:为|：|:)?[“\"《‘]([^“”\"《》‘’]{2,30})[”\"》’]");

	private static final Pattern ATTACHED = Pattern.compile("[（(](?:详?见)?附件[一二三四五六七八九十0-9]{0,2}[，,、；）)]");

	private static final Pattern FILE = Pattern.compile("\\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)");

	private static final WordList FORWARDED = WordList.of("转发给 予以转发 转发你们 现转发");

	private static final int OWN_CLAUSE = 60;

	private static final int MOST_FILES = 50;

	private static final int LONGEST_FILE = 80;

	private static final int OWN_ISSUE_GAP = 24;

	private static final int SHORT_TITLE = 4;

	private Titles() {
	}

	/** Whether a document can have this title: no form, certificate or publication. */
	static boolean isDocument(String title) {
		String bare = withoutNote(title);
		return bare.length() > 1 && FORMS.lengthBefore(bare, bare.length(), 0) == 0
				&& bare.codePoints().anyMatch(Character::isIdeographic);
	}

	private static String withoutNote(String title) {
		int note = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
		boolean closed = title.endsWith("）") || title.endsWith(")");
		return (note > 0 && closed) ? title.substring(0, note) : title;
	}

	/** 以下简称《…》, 以下简称省《…》. */
	static boolean definesShortName(String text, int open) {
		int from = Math.max(0, open - 8);
		for (int i = open; i >= open - 3 && i > from; i--) {
			if (SHORT.lengthBefore(text, i, from) > 0) {
				return true;
			}
		}
		return false;
	}

	/** 省《办法》, 《通知》: a name that only stands for a longer one. */
	static boolean isShortName(String title) {
		return SHORT_NAMES.contains(title) || title.length() <= 2;
	}

	/** The document's own title, or that of the attachment which it issues. */
	static boolean isOwn(String title, Passage passage, int open, int end, Metadata metadata) {
		String own = metadata.title();
		String normal = normal(title);
		String text = passage.text();
		if (own != null && isOrIssues(normal(own), normal)) {
			return !FORWARDED.occursIn(text, end, Math.min(passage.sentenceEnd(), end + OWN_CLAUSE));
		}
		if (text.startsWith("解读", end) || text.startsWith("政策解读", end) || text.startsWith("的政策解读", end)) {
			return true;
		}
		if (text.startsWith("印发", open - 2) && text.startsWith("的通知", end)) {
			return true;
		}
		int limit = Math.min(passage.sentenceEnd(), end + OWN_CLAUSE);
		int issue = OWN_ISSUE.indexIn(text, end, Math.min(limit, end + OWN_ISSUE_GAP));
		if (issue >= 0 && text.substring(end, issue).indexOf('《') < 0 && !changed(text.substring(end, issue))) {
			return true;
		}
		boolean before = text.startsWith("现将", Math.max(0, open - 2)) || open == passage.sentenceStart()
				|| text.charAt(open - 1) == '和' || text.charAt(open - 1) == '、' || text.charAt(open - 1) == '》';
		int issued = before ? ISSUING.indexIn(text, end, limit) : -1;
		return issued >= 0 && !text.substring(end, limit).contains("转发") && !text.substring(end, limit).contains("修改")
				&& !isBasis(text.substring(end, issued));
	}

	/** 和《…规划》有关要求，科技部制定了…现印发: what rests on the document is issued, not itself. */
	private static boolean isBasis(String between) {
		String bare = between.replaceAll("《[^》]{0,100}》", "");
		return BASIS.occursIn(bare, 0, bare.length());
	}

	private static boolean changed(String between) {
		return between.contains("修订") || between.contains("修改") || between.contains("要求") || between.contains("精神")
				|| between.contains("规定");
	}

	private static boolean isOrIssues(String own, String normal) {
		if (own.equals(normal)) {
			return true;
		}
		int at = own.indexOf(normal);
		return at > 2 && normal.length() > SHORT_TITLE && (own.startsWith("印发", at - 2) || own.startsWith("发布", at - 2)
				|| own.startsWith("公布", at - 2)
				|| own.indexOf("印发") >= 0 && own.indexOf("印发") < at && "和及与、等".indexOf(own.charAt(at - 1)) >= 0);
	}

	/**
	 * Whether the document carries what the title names: 《…》（附件1）, or a file of that
	 * name.
	 */
	static boolean isAttached(String text, String title, int end, List<String> files) {
		return ATTACHED.matcher(text).region(end, Math.min(text.length(), end + 12)).lookingAt()
				|| files.stream().anyMatch((file) -> file.endsWith(title));
	}

	/** The names of attached files, with whatever stands before them. */
	static List<String> files(String text) {
		List<String> files = new ArrayList<>();
		Matcher matcher = FILE.matcher(text);
		while (matcher.find() && files.size() < MOST_FILES) {
			files.add(text.substring(Math.max(0, matcher.start() - LONGEST_FILE), matcher.start()));
		}
		return files;
	}

	/** The short names that the text gives to documents: 以下简称《细则》. */
	static Set<String> aliases(String text) {
		Set<String> aliases = new HashSet<>();
		ALIAS.all(text).forEach((match) -> aliases.add(normal(match.group(1))));
		return aliases;
	}

	/** Whether a bare number refers to another document rather than heading this one. */
	static boolean refersByNumber(String text, NumberMention number, Passage passage) {
		boolean ownLine = number.start() == passage.sentenceStart() && number.end() >= passage.sentenceEnd();
		return !ownLine && (CUES_BEFORE.lengthBefore(text, number.start(), passage.sentenceStart()) > 0
				|| CUES_AFTER.lengthAt(text, number.end(), text.length()) > 0);
	}

	/** For comparison: one width, no white space, no quotes or brackets. */
	static String normal(@Nullable String title) {
		String one = Normalizer.normalize((title != null) ? title : "", Normalizer.Form.NFKC);
		return one.replaceAll("[\\s“”\"'‘’《》〈〉<>]", "");
	}

}

package org.zhiku.extraction;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.DateMention;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Validity;

/**
 * Reads from when to when a document says that it applies: 本办法自2023年5月1日起施行，有效期5年. Only
 * what it says of itself counts; validity of certificates, lists and other documents does
 * not.
 */
final class ValidityStage {

	private static final WordList STARTS = WordList.of("施行 执行 实施 生效 试行 实行 正式施行 正式实施 正式执行 予以实施 予以施行 正式生效");

	private static final WordList ISSUE = WordList.of("之日 印发日 发布日 公布日");

	private static final WordList ISSUED = WordList.of("印发 发布 公布 发文 下文 下发 颁布 签发 通过 公告");

	private static final WordList SELF = WordList
		.of("""
				本办法 本规定 本条例 本细则 本实施 本意见 本通知 本通告 本公告 本决定 本方案 本规则 本指南 本措施 本政策 本文件 本标准 本规范 本制度 本规程 本预案 本计划 本行动 本指引 本若干 本试行 本暂行
				本要点 本目录 本清单 本工作 本管理 本法 本指导 本导则 本章程 本守则 本准则 本资助 本扶持 本奖励 以上政策 上述政策 上述措施 以上措施 各项政策 本批 本解释 本批复 本函 本命令 本令 予公布 予以公布 现公布 予发布 予以发布 此文件 此办法""");

	private static final WordList TERM = WordList.of("有效期 有效期限 实施期 实施期限 执行期限 政策期限 试行期 施行期限 执行至 实施至 施行至");

	private static final int LOOK_BACK = 40;

	private static final int LOOK_AHEAD = 40;

	/** What the document says; {@link Validity#UNSTATED} if nothing. */
	Validity read(DocumentText document, Outline outline, Metadata metadata) {
		String text = document.text();
		String title = metadata.title();
		boolean trial = title != null && (title.contains("试行") || title.contains("暂行"));
		Beginning beginning = beginning(text, metadata.signedOn());
		Term term = term(text, beginning);
		if (beginning == null && term == null) {
			return trial ? new Validity(null, false, null, null, true, null) : Validity.UNSTATED;
		}
		return new Validity((beginning != null) ? beginning.date() : null, beginning != null && beginning.onIssue(),
				(term != null) ? term.expiresOn() : null, (term != null) ? term.years() : null, trial,
				evidence(text, beginning, term));
	}

	/**
	 * The clause of the beginning, with the term's where it follows closely; else the
	 * term's.
	 */
	private static @Nullable Evidence evidence(String text, @Nullable Beginning beginning, @Nullable Term term) {
		if (beginning == null) {
			return (term != null) ? Evidence.in(text, term.start(), term.end(), "validity.term") : null;
		}
		boolean follows = term != null && term.start() >= beginning.end()
				&& term.end() - beginning.start() <= 2 * LOOK_BACK;
		int end = (term != null && follows) ? term.end() : beginning.end();
		return Evidence.in(text, beginning.start(), end, "validity.from");
	}

	private record Beginning(int start, int end, @Nullable LocalDate date, boolean onIssue) {

		/** 自发布之日起30日后施行: counted from the day of signing, where it is known. */
		@Nullable Beginning after(Delay delay, @Nullable LocalDate signed) {
			LocalDate from = this.onIssue ? signed : this.date;
			return (from != null) ? new Beginning(this.start, this.end, from.plus(delay.period()), false) : null;
		}

	}

	/** 30日后 between 起 and 施行. */
	private record Delay(Period period, int end) {

		private static final WordList UNITS = WordList.of("日后 日以后 天后 天以后 个月后 个月以后 日 天 个月");

		static @Nullable Delay at(String text, int start) {
			ChineseNumber number = ChineseNumber.at(text, start);
			int unit = (number != null) ? UNITS.lengthAt(text, number.end(), text.length()) : 0;
			if (number == null || unit == 0 || number.value().signum() <= 0 || number.value().precision() > 3) {
				return null;
			}
			int count = number.value().intValue();
			boolean months = text.startsWith("个月", number.end());
			return new Delay(months ? Period.ofMonths(count) : Period.ofDays(count), number.end() + unit);
		}

	}

	private record Term(int start, int end, @Nullable LocalDate expiresOn, @Nullable Integer years) {
	}

	/** The last clause 自…起施行 whose subject is the document itself. */
	private static @Nullable Beginning beginning(String text, @Nullable LocalDate signed) {
		for (int i = text.lastIndexOf('起'); i >= 0; i = text.lastIndexOf('起', i - 1)) {
			Delay delay = Delay.at(text, i + 1);
			int start = (delay != null) ? delay.end() : i + 1;
			int length = STARTS.lengthAt(text, start, text.length());
			Beginning found = (length > 0) ? beginning(text, i, start + length) : null;
			if (found != null && delay != null) {
				return found.after(delay, signed);
			}
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static @Nullable Beginning beginning(String text, int sign, int end) {
		int from = sentenceStart(text, sign);
		int start = -1;
		for (int i = sign - 1; i >= from && start < 0; i--) {
			start = ("自从于".indexOf(text.charAt(i)) >= 0) ? i : -1;
		}
		if (start < 0 || !SELF.occursIn(text, from, start) || lastSubjectIsOther(text, from, start)) {
			return null;
		}
		String when = text.substring(start + 1, sign);
		List<DateMention> dates = DateMention.scan(when);
		if (!dates.isEmpty()) {
			return new Beginning(start, end, dates.getFirst().date(), false);
		}
		boolean day = ISSUE.occursIn(when, 0, when.length()) || ISSUED.lengthBefore(when, when.length(), 0) > 0;
		boolean issue = day && ISSUED.occursIn(when, 0, when.length());
		return issue ? new Beginning(start, end, null, true) : null;
	}

	/** 根据…，《…条例》自…起施行: another document begins. */
	private static boolean lastSubjectIsOther(String text, int from, int start) {
		return start > from && text.charAt(start - 1) == '》' && text.substring(from, start).indexOf("公布") < 0;
	}

	private static int sentenceStart(String text, int offset) {
		int from = offset;
		while (from > 0 && offset - from < 2 * LOOK_BACK && !Passage.endsSentence(text, from - 1)) {
			from--;
		}
		return from;
	}

	private static @Nullable Term term(String text, @Nullable Beginning beginning) {
		if (beginning != null) {
			int from = sentenceStart(text, beginning.start());
			Term near = termIn(text, from, Math.min(text.length(), beginning.end() + LOOK_AHEAD));
			if (near != null) {
				return near;
			}
		}
		Term plan = planTerm(text);
		if (plan != null) {
			return plan;
		}
		for (int i = text.lastIndexOf('本'); i >= 0; i = text.lastIndexOf('本', i - 1)) {
			int length = SELF.lengthAt(text, i, text.length());
			Term found = (length > 0) ? termIn(text, i, clauseEnd(text, i)) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** …制定本方案。实施期截至2025年12月31日。 */
	private static @Nullable Term planTerm(String text) {
		int at = text.indexOf("。实施期");
		boolean self = at > 0 && SELF.occursIn(text, Math.max(0, at - LOOK_BACK), at);
		return self ? termIn(text, at + 1, clauseEnd(text, at + 1)) : null;
	}

	private static int clauseEnd(String text, int from) {
		int to = from;
		while (to < text.length() && to - from < LOOK_AHEAD && !Passage.endsSentence(text, to)) {
			to++;
		}
		return to;
	}

	private static @Nullable Term termIn(String text, int from, int to) {
		int at = TERM.indexIn(text, from, to);
		if (at < 0) {
			return null;
		}
		int start = at + TERM.lengthAt(text, at, to);
		int end = clauseEnd(text, start);
		Term years = years(text, at, start, end);
		if (years != null && years.years() != null) {
			return years;
		}
		List<DateMention> dates = DateMention.scan(text.substring(start, end));
		if (!dates.isEmpty()) {
			DateMention last = dates.getLast();
			return new Term(at, start + last.end(), last.date(), null);
		}
		return years;
	}

	private static @Nullable Term years(String text, int at, int start, int end) {
		for (int i = start; i < end && i - start <= 3; i++) {
			ChineseNumber number = ChineseNumber.at(text, i);
			if (number == null) {
				continue;
			}
			boolean years = number.end() < end && text.charAt(number.end()) == '年';
			boolean span = years && number.value().signum() > 0
					&& number.value().precision() - number.value().scale() <= 2;
			if (span) {
				return new Term(at, number.end() + 1, null, number.value().intValue());
			}
			boolean yearEnd = years && text.startsWith("底", number.end() + 1);
			return yearEnd ? new Term(at, number.end() + 2, LocalDate.of(number.value().intValue(), 12, 31), null)
					: null;
		}
		return null;
	}

}

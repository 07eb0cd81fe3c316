package org.zhiku.extraction.citation;

import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.CitationRelation;

/**
 * Tells from the words around a title how the document relates to the one it names.
 * <p>
 * 为贯彻落实《…》 in a preamble gives {@link CitationRelation#BASED_ON}, as 根据 does: officials
 * use both for the act that a document rests on, so that
 * {@link CitationRelation#IMPLEMENTS} is never read from a text.
 */
final class CitationRelations {

	private static final WordList REPEALS = WordList
		.of("同时废止 予以废止 即行废止 相应废止 自行废止 停止执行 同时失效 予以失效 宣布失效 不再执行 废止失效 同时停止 一并废止 自行失效 废止。");

	private static final WordList OTHER_CLAUSE = WordList.of("起施行 起执行 起实施 起试行 起生效 要求 决定 根据 精神 依据 按照");

	private static final WordList REPEALING = WordList.of("废止 宣布失效 停止执行");

	private static final WordList AMENDED = WordList
		.of("作如下修改 作出如下修改 修改如下 作以下修改 作出以下修改 进行修改 进行了修改 进行修订 进行了修订 予以修改 修改为 作出修改 做如下修改 作如下修订 进行了修改完善 作如下调整");

	private static final WordList AMENDING = WordList.of("修改 修订 修正");

	private static final WordList FORWARDED = WordList.of("转发给你们 转发你们 转发给 予以转发 转给你们 现转发");

	private static final WordList BASES = WordList.of("根据 依据 依照 按照 贯彻 落实 遵照 按 执行");

	private static final WordList CARRIED_OUT = WordList.of("贯彻 落实 贯彻落实 贯彻实施 实施工作");

	private static final WordList ENACTING = WordList
		.of("制定本 特制定 制定如下 制定以下 修订本 制订本 提出如下 提出以下 现就 现将 特提出 通知如下 公告如下 制定了本 制定并 现提出 结合本 结合我 结合实际 决定 实施意见如下 特此");

	private static final WordList DRAFTS = WordList.of("修订 修改");

	private static final int LIST = 600;

	private static final int NEAR = 30;

	private static final int LONGEST_REST = 80;

	private CitationRelations() {
	}

	/**
	 * The relation of a title.
	 * @param passage the sentence around it; titles of a list share it
	 * @param start offset of 《
	 * @param end offset after 》 and the number behind it
	 * @param preamble whether the text before the first item, or a first article, holds
	 * it
	 */
	static CitationRelation of(Passage passage, int start, int end, boolean preamble) {
		String text = passage.text();
		if (repeals(passage, start, end)) {
			return CitationRelation.REPEALS;
		}
		int forward = FORWARDED.indexIn(text, end, Math.min(passage.sentenceEnd(), end + 40));
		if (forward >= 0 && onlyNames(text.substring(end, forward)) || text.startsWith("转发", Math.max(0, start - 2))) {
			return CitationRelation.FORWARDS;
		}
		boolean changed = AMENDED.occursIn(text, end, Math.min(passage.sentenceEnd(), end + 24))
				&& text.substring(passage.sentenceStart(), start).indexOf('对') >= 0;
		if (changed || AMENDING.lengthBefore(text, start, passage.sentenceStart()) > 0 && enacts(passage)) {
			return CitationRelation.AMENDS;
		}
		boolean based = BASES.occursIn(text, Math.max(passage.sentenceStart(), start - LIST), start)
				|| preamble && CARRIED_OUT.occursIn(text, end, Math.min(passage.sentenceEnd(), end + NEAR))
						&& text.substring(passage.sentenceStart(), start).indexOf('为') >= 0;
		boolean year = text.startsWith("之年", end + 3) || text.startsWith("之年", end + 2) || text.startsWith("的一年", end);
		return (based && !year && (preamble || ENACTING.occursIn(text, end, passage.sentenceEnd())))
				? CitationRelation.BASED_ON : CitationRelation.CITES;
	}

	/** Whether nothing but other titles and parts of them stands in between. */
	private static boolean onlyNames(String between) {
		StringBuilder rest = new StringBuilder();
		int depth = 0;
		for (char c : between.toCharArray()) {
			depth += ("《（(".indexOf(c) >= 0) ? 1 : 0;
			if (depth == 0) {
				rest.append(c);
			}
			depth -= ("》）)".indexOf(c) >= 0 && depth > 0) ? 1 : 0;
		}
		return rest.length() <= LONGEST_REST && !OTHER_CLAUSE.occursIn(rest.toString(), 0, rest.length());
	}

	private static boolean enacts(Passage passage) {
		String text = passage.text();
		return text.substring(passage.sentenceStart(), passage.sentenceEnd()).contains("决定")
				&& DRAFTS.occursIn(text, passage.sentenceStart(), passage.sentenceEnd());
	}

	private static boolean repeals(Passage passage, int start, int end) {
		String text = passage.text();
		int repeal = REPEALS.indexIn(text, end, Math.min(text.length(), passage.sentenceEnd() + 1));
		if (repeal >= 0 && onlyNames(text.substring(end, repeal))) {
			return true;
		}
		return REPEALING.lengthBefore(text, start, passage.sentenceStart()) > 0;
	}

}

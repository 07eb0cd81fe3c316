package org.zhiku.extraction.institution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.gazetteer.Regions;
import org.zhiku.extraction.institution.InstitutionNames.Span;
import org.zhiku.extraction.outline.ItemIndex;
import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Metadata;

/**
 * Reads the proper names of bodies that are no state organs: schools, hospitals, firms,
 * institutes, associations. A task names each of them once.
 */
public final class InstitutionStage {

	private static final WordList BRANCHED = WordList.of("公司 行 院 校");

	/** Words that only begin like an ending: 政治协商会议, 银行保险监督管理委员会. */
	private static final WordList CONTINUED = WordList
		.of("商会议 商会谈 银行保险监督 银行业监督 中心工作 中心任务 中心支行 中心环节 中心小学 中心医院 中心卫生院 中心血站 分行业 分行动 研究院所 国家电网有限 国家电网公司 南方电网有限 南方电网公司 中国联通有限 厂房 厂区 厂家 厂商 厂务 厂矿 厂长 科学院院士 工程院院士 科学院学部");

	private final Regions regions;

	public InstitutionStage(Regions regions) {
		this.regions = regions;
	}

	/** The named institutions of the body, in the order of the text. */
	public List<InstitutionMention> read(DocumentText document, Outline outline, Metadata metadata) {
		String text = document.text();
		ItemIndex index = new ItemIndex(outline);
		List<InstitutionMention> mentions = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		InstitutionNames names = new InstitutionNames(new PlaceNames(this.regions, metadata, text));
		for (Span span : spans(names, text, outline.bodyStart(), outline.bodyEnd())) {
			String name = text.substring(span.start(), span.end()).replaceAll("\\s", "");
			Integer task = index.taskStartAt(span.start());
			if (seen.add(task + name)) {
				mentions.add(new InstitutionMention(task, name, InstitutionWords.kindOf(name),
						Evidence.in(text, span.start(), span.end(), "institution.name")));
			}
		}
		return mentions;
	}

	/** The names, of those that overlap the longest. */
	private static List<Span> spans(InstitutionNames names, String text, int from, int to) {
		List<Span> found = new ArrayList<>();
		int titleEnd = from;
		for (int i = from; i < to; i++) {
			if (text.charAt(i) == '《') {
				int close = text.indexOf('》', i, Math.min(to, i + 80));
				titleEnd = (close > i && close - i < 80) ? close : i;
			}
			int length = (i >= titleEnd) ? InstitutionWords.ENDINGS.lengthAt(text, i, to) : 0;
			if (length > 0 && !goesOn(text, i, i + length)) {
				add(text, names.endingAt(text, i, i + length, Math.max(from, titleEnd)), found);
			}
		}
		return found;
	}

	/** 学院路, 中心城区, 中小学, 分公司: the ending is only part of a word. */
	private static boolean goesOn(String text, int start, int end) {
		char before = (start > 0) ? text.charAt(start - 1) : ' ';
		boolean branch = before == '分' && BRANCHED.lengthAt(text, start, end) == end - start;
		if (branch || before == '中' && text.startsWith("小学", start) || before == '为' && text.startsWith("中心", start)
				|| text.startsWith("厂", start) && "工水入进出".indexOf(before) >= 0) {
			return true;
		}
		return end < text.length() && "路城区生长化校".indexOf(text.charAt(end)) >= 0
				|| CONTINUED.lengthAt(text, start, text.length()) > 0;
	}

	private static void add(String text, @Nullable Span span, List<Span> found) {
		if (span == null) {
			return;
		}
		if (!found.isEmpty() && found.getLast().start() == span.start()) {
			if (acts(text, found.getLast().end(), span.end())) {
				return;
			}
			found.removeLast();
		}
		found.add(span);
	}

	/** …医院建设康复中心: what follows the shorter name is a verb and its object. */
	private static boolean acts(String text, int shorter, int longer) {
		return InstitutionWords.ACTS.lengthAt(text, shorter, longer) > 0
				&& InstitutionWords.FIRMS.lengthBefore(text, longer, shorter) == 0;
	}

}

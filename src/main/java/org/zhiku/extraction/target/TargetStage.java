package org.zhiku.extraction.target;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.outline.ItemIndex;
import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.outline.OutlineItem;
import org.zhiku.extraction.text.DateWords;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.Passages;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.TargetBasis;

/** Reads the numbers to be reached, 指标: 建设20个…, 达到80%以上, 每县1所. */
public final class TargetStage {

	private static final int ARTICLES = 3;

	private static final WordList PLACES = WordList.of("市州 县 市 区 州 省 乡 镇 村 地 设区 个市 家企业 所学校 高校 院校");

	private static final WordList AT_LEAST = WordList.of("至少 最少 不少于 不低于");

	/** Words of what is still to come; 年底 also stands in comparisons with a past year. */
	private static final WordList COMING = WordList.of("力争 争取 确保 目标 到20 至20 计划 规划 拟 将 要 努力 预期");

	private static final int HEADING = 16;

	private static final int DISTRIBUTION = 14;

	/** The goals of a document in the order of its text. */
	public List<Target> read(DocumentText document, Outline outline, Metadata metadata) {
		String text = document.text();
		ItemIndex index = new ItemIndex(outline);
		Deadlines deadlines = new Deadlines(text, index, metadata);
		List<Quantity> quantities = QuantityScanner.scan(text, outline.bodyStart(), outline.bodyEnd());
		Surroundings around = new Surroundings(index, deadlines, new Retrospect(text, index, metadata),
				new Headings(text, index, TargetWords.TERMS, TargetWords.IMPROVED, HEADING), isArticles(outline));
		Passages passages = new Passages(text);
		List<Target> targets = new ArrayList<>();
		Quantity previous = null;
		for (int i = 0; i < quantities.size(); i++) {
			Passage passage = passages.around(quantities.get(i).start(), quantities.get(i).tail());
			Quantity quantity = withDistantBound(quantities.get(i), passage);
			if (belongsToAnother(text, quantities, i) || TargetExclusions.excludes(quantity, passage)) {
				continue;
			}
			Quantity denominator = (i > 0 && denominates(text, quantities.get(i - 1), quantity)) ? quantities.get(i - 1)
					: null;
			OutlineItem item = index.itemAt(quantity.start());
			DateWords date = deadlines.of(passage, quantity.start());
			String rule = rule(quantity, passage, previous, around, item, date);
			if (rule != null) {
				quantity = withBoundOf(previous, quantity, text);
				targets.add(target(text, quantity, denominator, passage, item, index,
						(previous != null) ? previous.tail() : 0, date, deadlines, rule));
				previous = quantity;
			}
		}
		return targets;
	}

	/** The rule that makes the number a goal where it stands; null if none does. */
	private static @Nullable String rule(Quantity quantity, Passage passage, @Nullable Quantity previous,
			Surroundings around, @Nullable OutlineItem item, @Nullable DateWords date) {
		int start = quantity.start();
		boolean aims = item != null && item.scope() == OutlineItem.Scope.AIMS;
		boolean settled = around.deadlines().isPast(date) || around.past().holds(start)
				|| date == null && !aims && (around.past().reports(start, passage)
						|| compares(quantity, passage, around) || describes(quantity, passage, item, around));
		boolean asked = around.index().taskStartAt(start) != null;
		return settled ? null : TargetRules.rule(quantity, passage, previous, aims || date != null, asked);
	}

	private static boolean compares(Quantity quantity, Passage passage, Surroundings around) {
		return !passage.sentenceHolds(COMING) && around.deadlines().comparesWithPast(passage, quantity.start());
	}

	/** Whether a rule or a condition states the number, which then sets no goal. */
	private static boolean describes(Quantity quantity, Passage passage, @Nullable OutlineItem item,
			Surroundings around) {
		boolean asks = item != null && inArticle(item) && TargetRules.isAskedByRules(quantity, passage);
		return around.articles() && !asks
				|| (around.conditions().hold(quantity.start()) || qualifies(passage.text(), item))
						&& quantity.comparator() != Comparator.EXACTLY && !Payments.isSetAside(quantity, passage);
	}

	private static boolean qualifies(String text, @Nullable OutlineItem item) {
		return item != null
				&& TargetWords.CONDITIONS.occursIn(text, item.contentStart(),
						Math.min(item.headingEnd(), item.contentStart() + HEADING))
				&& TargetWords.IMPROVED.lengthAt(text, item.contentStart(), item.headingEnd()) == 0;
	}

	private static Quantity withDistantBound(Quantity quantity, Passage passage) {
		int from = Math.max(passage.clauseStart(), quantity.lead() - DISTRIBUTION);
		boolean bound = quantity.comparator() == Comparator.EXACTLY
				&& AT_LEAST.occursIn(passage.text(), from, quantity.lead());
		return bound ? quantity.atLeast() : quantity;
	}

	/**
	 * Whether the number only says of how many the next is one, or what the last is like.
	 */
	private static boolean belongsToAnother(String text, List<Quantity> quantities, int i) {
		boolean divides = i + 1 < quantities.size() && denominates(text, quantities.get(i), quantities.get(i + 1));
		return divides || i > 0 && describes(quantities.get(i - 1), quantities.get(i));
	}

	/** 1所80个床位的机构: the second number says what the counted one is like. */
	private static boolean describes(Quantity first, Quantity second) {
		return first.tail() == second.lead() && first.countsThings() && !"年月日".contains(first.unit());
	}

	/** 分别突破600万吨、500亿元: the bound before the first holds for the next as well. */
	private static Quantity withBoundOf(@Nullable Quantity previous, Quantity quantity, String text) {
		if (previous == null || quantity.lead() - previous.tail() != 1 || previous.lead() == previous.start()) {
			return quantity;
		}
		boolean shared = "、和与".indexOf(text.charAt(previous.tail())) >= 0
				&& text.startsWith("分别", Math.max(0, previous.lead() - 2));
		boolean open = previous.comparator() == Comparator.AT_LEAST && quantity.comparator() == Comparator.EXACTLY;
		return (shared && open) ? quantity.atLeast() : quantity;
	}

	/** 9个县区各修建1座: the first number says of how many the second is one. */
	private static boolean denominates(String text, Quantity first, Quantity second) {
		if (second.lead() - first.tail() > DISTRIBUTION || !first.countsThings()) {
			return false;
		}
		int each = text.indexOf('各', first.tail(), Math.max(first.tail(), second.lead()));
		return each >= 0 && PLACES.occursIn(text, first.tail(), each)
				&& text.substring(first.tail(), each).indexOf('，') < 0;
	}

	private static Target target(String text, Quantity quantity, @Nullable Quantity denominator, Passage passage,
			@Nullable OutlineItem item, ItemIndex index, int floor, @Nullable DateWords date, Deadlines deadlines,
			String rule) {
		String heading = (item != null) ? text.substring(item.contentStart(), item.headingEnd()) : null;
		TargetWording wording = TargetWording.of(quantity, passage, floor, heading);
		boolean each = !quantity.isPercentage() && (denominator != null
				|| Distribution.find(passage, quantity.lead()) != null || Distribution.isOfPersons(quantity, passage));
		Integer of = (denominator != null) ? denominator.value().intValue() : null;
		int start = wording.start();
		if (denominator != null) {
			start = TargetWording.of(denominator, passage, floor, null).start();
		}
		return new Target(index.taskStartAt(quantity.start()), quantity.value(), quantity.unit(), quantity.comparator(),
				each ? TargetBasis.EACH : TargetBasis.TOTAL, of, wording.object(), (date != null) ? date.iso() : null,
				(date != null) ? null : deadlines.inherited(), wording.complete(),
				Evidence.in(text, start, wording.end(), rule));
	}

	private static boolean inArticle(OutlineItem item) {
		return item.path().stream().anyMatch(TargetStage::isArticle);
	}

	private static boolean isArticle(String marker) {
		return marker.startsWith("第") && marker.endsWith("条");
	}

	private static boolean isArticles(Outline outline) {
		return outline.roots()
			.stream()
			.flatMap((item) -> Stream.concat(Stream.of(item), item.children().stream()))
			.filter((item) -> isArticle(item.marker()))
			.count() >= ARTICLES;
	}

	/** What a document says around its numbers. */
	private record Surroundings(ItemIndex index, Deadlines deadlines, Retrospect past, Headings conditions,
			boolean articles) {
	}

}

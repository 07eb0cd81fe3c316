package org.zhiku.extraction.target;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Comparator;

/**
 * The words around a number that say how it bounds the result.
 *
 * @param comparator what they say; null where there are none
 * @param offset where they begin (before the number) or end (after it)
 */
record Bound(@Nullable Comparator comparator, int offset) {

	private static final Map<Comparator, WordList> BEFORE = Map.of(Comparator.AT_LEAST,
			WordList.of("至少 最少 不少于 不得少于 不低于 不得低于 不小于 不得小于 超过 突破 高于 多于 大于 逾 超 不下于 大于等于 大于或等于 达到或超过 高达"),
			Comparator.AT_MOST,
			WordList.of("不超过 不得超过 不高于 不得高于 不大于 不得大于 不多于 不得多于 低于 少于 小于 最多 至多 最高 控制在 小于等于 小于或等于 不突破 不得突破"),
			Comparator.ABOUT, WordList.of("约 大约 约为 近 接近"));

	private static final Map<Comparator, WordList> AFTER = Map.of(Comparator.AT_LEAST,
			WordList.of("以上 及以上 （含）以上 (含)以上 （含以上） 或以上 以上（含） 之上"), Comparator.AT_MOST,
			WordList.of("以内 之内 以下 （含）以下 (含)以下 及以下 （含）以内 (含)以内"), Comparator.ABOUT, WordList.of("左右 上下"));

	/** 至少, 不超过, 约 directly before the number. */
	static Bound before(String text, int start, int from) {
		Bound best = new Bound(null, start);
		for (Map.Entry<Comparator, WordList> entry : BEFORE.entrySet()) {
			int length = entry.getValue().lengthBefore(text, start, from);
			if (start - length < best.offset()) {
				best = new Bound(entry.getKey(), start - length);
			}
		}
		return best;
	}

	/** 以上, 以内, 左右 directly after the unit. */
	static Bound after(String text, int end) {
		for (Map.Entry<Comparator, WordList> entry : AFTER.entrySet()) {
			int length = entry.getValue().lengthAt(text, end, text.length());
			if (length > 0) {
				return new Bound(entry.getKey(), end + length);
			}
		}
		return new Bound(null, end);
	}

}

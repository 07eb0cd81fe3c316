package org.zhiku.extraction.target;

import org.zhiku.extraction.text.Passage;

/** What follows a goal in the same list is one: 国家级5个、省级10个. */
final class ListItems {

	private static final int LIST_GAP = 45;

	private static final int SHORT_GAP = 16;

	private ListItems() {
	}

	/** Whether a number goes on with the list of the goal before it. */
	static boolean follows(Quantity previous, Quantity quantity, Passage passage, boolean stops) {
		return continues(previous, quantity, passage, stops) || isPart(previous, quantity, passage, stops);
	}

	/** 种植饲草100万亩（其中苜蓿30万亩）. */
	private static boolean isPart(Quantity previous, Quantity quantity, Passage passage, boolean stops) {
		boolean closes = passage.text().startsWith("）", quantity.tail());
		return (stops || closes) && previous.end() >= passage.sentenceStart()
				&& quantity.lead() - previous.tail() <= LIST_GAP && previous.unit().equals(quantity.unit())
				&& passage.text().substring(previous.tail(), quantity.lead()).contains("其中");
	}

	/** 国家级5个、省级10个: what follows a goal in the same list is one. */
	private static boolean continues(Quantity previous, Quantity quantity, Passage passage, boolean stops) {
		String text = passage.text();
		if (previous.end() < passage.sentenceStart() || quantity.lead() - previous.tail() > LIST_GAP) {
			return false;
		}
		String between = text.substring(previous.tail(), quantity.lead());
		boolean opens = between.endsWith("、") || quantity.lead() == passage.clauseStart();
		if (opens && previous.countsThings() && quantity.countsThings()) {
			return true;
		}
		boolean listed = between.indexOf('，') < 0 && between.indexOf('；') < 0 && between.indexOf('：') < 0;
		boolean joined = between.indexOf('、') >= 0 || between.indexOf('和') >= 0 || between.indexOf('及') >= 0
				|| between.indexOf('与') >= 0;
		if (listed) {
			return joined && between.indexOf('的') < 0 || joined && stops;
		}
		boolean next = previous.countsThings() && quantity.countsThings() && quantity.arabic()
				&& between.length() <= SHORT_GAP && between.indexOf('的') < 0 && between.indexOf('；') < 0;
		return stops && (previous.unit().equals(quantity.unit()) || next);
	}

}

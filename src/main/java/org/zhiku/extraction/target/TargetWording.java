package org.zhiku.extraction.target;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.ChineseNumber;
import org.zhiku.extraction.text.DateWords;
import org.zhiku.extraction.text.Passage;

/**
 * The quote of a goal and the thing that it counts.
 *
 * @param start offset of the quote
 * @param end offset after it
 * @param object what is counted; may be empty
 * @param complete false where the text breaks off
 */
record TargetWording(int start, int end, String object, boolean complete) {

	private static final int MAX_QUOTE = 40;

	private static final int MAX_NOTE = 4;

	/** The wording of a goal whose number stands in this passage. */
	static TargetWording of(Quantity quantity, Passage passage, int floor, @Nullable String heading) {
		String text = passage.text();
		int from = (floor > passage.clauseStart()) ? nextInList(text, floor, quantity.lead()) : passage.clauseStart();
		int objectEnd = nounEnd(text, quantity.tail(), passage.clauseEnd());
		boolean objectAfter = objectEnd > quantity.tail();
		boolean breaksOff = breaksOff(text, passage.clauseEnd(), quantity.tail(), objectEnd, objectAfter);
		int verb = verbStart(text, from, quantity.lead());
		boolean verbAdjacent = verb < quantity.lead();
		boolean truncated = breaksOff && verbAdjacent;
		if (!verbAdjacent) {
			verb = subjectStart(text, from, quantity.lead());
		}
		int end = objectAfter ? quoteEnd(text, verb, quantity, objectEnd, passage.clauseEnd()) : quantity.tail();
		if (truncated) {
			end = Math.min(passage.clauseEnd(), verb + MAX_QUOTE);
		}
		int start = (end - verb > MAX_QUOTE) ? shorter(text, verb, quantity.lead(), end) : verb;
		String object = objectAfter ? afterModifiers(text, quantity.tail(), passage.clauseEnd())
				: subject(text, start, quantity.lead());
		if (truncated) {
			object = headingObject(heading, object);
		}
		return new TargetWording(start, end, object, !truncated);
	}

	/** After the mark that ends the item before it in a list. */
	private static int nextInList(String text, int from, int lead) {
		for (int i = from; i < lead; i++) {
			if ("、和及与以并".indexOf(text.charAt(i)) >= 0) {
				return i + 1;
			}
		}
		return from;
	}

	private static boolean breaksOff(String text, int clauseEnd, int tail, int objectEnd, boolean objectAfter) {
		boolean lineEnds = clauseEnd >= text.length() || text.charAt(clauseEnd) == '\n';
		if (!lineEnds) {
			return false;
		}
		return !objectAfter || objectEnd < clauseEnd && text.charAt(clauseEnd - 1) == '、' || tail >= clauseEnd;
	}

	/** End of the words after the unit that belong to the counted thing. */
	private static int nounEnd(String text, int tail, int clauseEnd) {
		int i = tail;
		while (i < clauseEnd) {
			char c = text.charAt(i);
			if (c == '、' || c == '\n' || i == tail && "和及与以并".indexOf(c) >= 0 || joinsNumber(text, i)) {
				break;
			}
			if (c == '（' || c == '(') {
				int close = text.indexOf((c == '（') ? '）' : ')', i, clauseEnd);
				if (close < 0 || close - i > MAX_NOTE || close >= clauseEnd) {
					break;
				}
				i = close;
			}
			i++;
		}
		return i;
	}

	private static boolean joinsNumber(String text, int i) {
		return "和及与".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length()
				&& ChineseNumber.digit(text.charAt(i + 1)) >= 0;
	}

	private static int quoteEnd(String text, int start, Quantity quantity, int objectEnd, int clauseEnd) {
		boolean chain = objectEnd < clauseEnd && text.charAt(objectEnd) == '、' && !startsCount(text, objectEnd + 1);
		return (chain || objectEnd - start > MAX_QUOTE) ? quantity.tail() : objectEnd;
	}

	private static boolean startsCount(String text, int i) {
		return i < text.length() && ChineseNumber.at(text, i) != null;
	}

	/** The counted thing behind its modifiers: 集…为一体的“蓝天”书屋 is “蓝天”书屋. */
	private static String afterModifiers(String text, int tail, int clauseEnd) {
		int limit = tail;
		int i = tail;
		while (i < clauseEnd && text.charAt(i) != '\n' && !(text.charAt(i) == '、' && startsCount(text, i + 1))
				&& !joinsNumber(text, i)) {
			limit = i + 1;
			i++;
		}
		int start = tail + text.substring(tail, limit).lastIndexOf('的') + 1;
		return text.substring(start, Math.max(start, nounEnd(text, start, limit)));
	}

	/**
	 * Start of the verb that ends at the number, with the adverbs before it; the number's
	 * own start if none does.
	 */
	private static int verbStart(String text, int from, int lead) {
		int start = lead;
		boolean verb = false;
		while (true) {
			int goal = TargetWords.GOALS.lengthBefore(text, start, from);
			int length = Math.max(goal, TargetWords.LEADS.lengthBefore(text, start, from));
			if (length == 0) {
				break;
			}
			verb |= goal > 0;
			start -= length;
		}
		return verb ? withoutOpeners(text, start, lead) : lead;
	}

	private static int subjectStart(String text, int from, int lead) {
		int start = withoutOpeners(text, from, lead);
		int verb = TargetWords.GOALS.indexIn(text, start, lead);
		return (verb > start && lead - start > MAX_QUOTE / 2 && lead - verb > 2
				&& TargetWords.REACH.lengthBefore(text, lead, start) == 0) ? verb : start;
	}

	private static int withoutOpeners(String text, int from, int lead) {
		int start = from;
		int length = opener(text, start, lead);
		while (length > 0) {
			start += length;
			length = opener(text, start, lead);
		}
		return start;
	}

	private static int opener(String text, int start, int lead) {
		int date = DateWords.lengthAt(text, start, lead);
		return (date > 0) ? date : TargetWords.OPENERS.lengthAt(text, start, lead);
	}

	private static int shorter(String text, int start, int lead, int end) {
		int least = Math.max(start, end - MAX_QUOTE);
		for (int i = least; i < lead - 4; i++) {
			if (i > 0 && "、等的（".indexOf(text.charAt(i - 1)) >= 0) {
				return i;
			}
		}
		return Math.min(least, lead);
	}

	private static String subject(String text, int start, int lead) {
		int from = start;
		int goal = TargetWords.GOALS.lengthAt(text, from, lead);
		while (goal > 0) {
			from += goal;
			goal = Math.max(TargetWords.GOALS.lengthAt(text, from, lead), TargetWords.LEADS.lengthAt(text, from, lead));
		}
		int end = lead - TargetWords.REACH.lengthBefore(text, lead, from);
		String subject = text.substring(from, Math.max(from, end)).replace("\n", "");
		int base = Math.max(subject.lastIndexOf('从'), subject.lastIndexOf('由'));
		boolean figure = base > 0 && base + 1 < subject.length() && ChineseNumber.digit(subject.charAt(base + 1)) >= 0;
		return figure ? subject.substring(0, base) : subject;
	}

	private static String headingObject(@Nullable String heading, String written) {
		int batch = (heading != null) ? Math.max(heading.indexOf("一批"), heading.indexOf("若干")) : -1;
		return (heading != null && batch >= 0) ? heading.substring(batch + 2) : written;
	}

}

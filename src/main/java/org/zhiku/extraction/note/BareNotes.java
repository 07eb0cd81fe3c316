package org.zhiku.extraction.note;

import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.zhiku.extraction.text.AnchoredPattern;

/**
 * Notes that only name bodies, （市商务局、市财政局）: a document that ends its items so again and
 * again means by it who answers for them.
 */
final class BareNotes {

	/** Fewer lists may mean anything. */
	private static final int FEWEST = 3;

	private static final AnchoredPattern CLOSING = AnchoredPattern.of("（(",
			"[（(]([^（）()。；：:;]{3,300})[）)](?=\\s{0,3}(?:\\n|$|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、]|[（(][一二三四五六七八九十]))");

	private static final Pattern SEPARATOR = Pattern.compile("[、，,]");

	private static final Pattern OFFICIAL = Pattern.compile(
			"(?:省|市|区|县|州|盟|旗|各|自治区|国家|人行|人民银行|上海|北京|天津|重庆).{1,20}(?:厅|局|委|办|部|会|院|行|社|处|中心|政府|公司|集团|区|海关|单位|部门|总部|支行|组|联|站)");

	private static final Pattern BODY = Pattern
		.compile("\\p{IsHan}{2,18}(?:厅|局|委|办|部|会|院|行|社|处|中心|政府|公司|集团|区|海关|单位|部门|物流|集运|总部|航交所|组|联|站)|\\p{IsHan}{4}");

	private final BitSet opening = new BitSet();

	private BareNotes() {
	}

	static BareNotes in(String text) {
		BareNotes lists = new BareNotes();
		BareNotes singles = new BareNotes();
		for (MatchResult note : CLOSING.all(text)) {
			String[] names = SEPARATOR.split(note.group(1).replaceAll("[\\s\u3000]", ""));
			if (names.length > 1 && areBodies(names)) {
				lists.opening.set(note.start());
			}
			else if (names.length == 1 && OFFICIAL.matcher(names[0]).matches()) {
				singles.opening.set(note.start());
			}
		}
		if (lists.opening.cardinality() < FEWEST) {
			lists.opening.clear();
			return lists;
		}
		lists.opening.or(singles.opening);
		return lists;
	}

	/** All have the form of a body, and a third of them say of which government. */
	private static boolean areBodies(String[] names) {
		int official = 0;
		for (String name : names) {
			official += OFFICIAL.matcher(name).matches() ? 1 : 0;
			if (!BODY.matcher(name).matches() && !OFFICIAL.matcher(name).matches()) {
				return false;
			}
		}
		return 3 * official >= names.length;
	}

	/** Whether such a note opens here. */
	boolean opensAt(int offset) {
		return this.opening.get(offset);
	}

}

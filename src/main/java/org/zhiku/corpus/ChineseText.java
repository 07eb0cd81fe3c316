package org.zhiku.corpus;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.function.IntPredicate;

/**
 * Whether a decoded text reads like Chinese. Most byte sequences are valid GB18030; text
 * in another encoding comes out as rare characters or without any of the common ones.
 */
final class ChineseText {

	/** Of the characters outside ASCII, at least so many are everyday ones. */
	private static final int EVERYDAY_PERCENT = 70;

	/** In a text as long as this one of the commonest characters occurs. */
	private static final int LONG_ENOUGH = 60;

	private static final String COMMONEST = "的一是在和有中大为国，。、；：（）";

	/** The range of GB 2312 level 1: the 3,755 characters of everyday use. */
	private static final int FIRST_LEAD = 0xb0;

	private static final int LAST_LEAD = 0xd7;

	/** The rows of punctuation, numbered signs and full-width ASCII. */
	private static final int LAST_SYMBOL_LEAD = 0xa3;

	private ChineseText() {
	}

	static boolean isLikely(String text) {
		IntPredicate outsideAscii = (c) -> c > 127;
		long all = text.codePoints().filter(outsideAscii).count();
		CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
		long everyday = text.codePoints().filter(outsideAscii).filter((c) -> isEveryday(c, encoder)).count();
		boolean common = all < LONG_ENOUGH || text.codePoints().anyMatch((c) -> COMMONEST.indexOf(c) >= 0);
		return all > 0 && everyday * 100 >= all * EVERYDAY_PERCENT && common;
	}

	private static boolean isEveryday(int codePoint, CharsetEncoder encoder) {
		if (!Character.isBmpCodePoint(codePoint) || !encoder.canEncode((char) codePoint)) {
			return false;
		}
		byte[] bytes = String.valueOf((char) codePoint).getBytes(encoder.charset());
		int lead = bytes[0] & 0xff;
		return bytes.length == 2 && (lead <= LAST_SYMBOL_LEAD || (lead >= FIRST_LEAD && lead <= LAST_LEAD));
	}

}

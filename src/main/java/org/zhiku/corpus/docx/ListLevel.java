package org.zhiku.corpus.docx;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.part.XmlEvents;

/**
 * How the items of one level of a list are numbered.
 *
 * @param start the first number
 * @param format how numbers are written
 * @param text around the numbers: {@code %1} is that of the outermost level
 * @param style of the paragraphs that are of this level, without saying so themselves
 * @param restart the level, from 1, after which it begins anew; 0 for never, -1 for any
 * outer one
 * @param legal whether the numbers of outer levels are written in digits
 * @param suffix what follows: tab, space or nothing
 */
record ListLevel(int start, String format, String text, @Nullable String style, int restart, boolean legal,
		String suffix) {

	static final int LEVELS = 9;

	/** Reads the level that starts here, to its end. */
	static ListLevel read(XmlEvents xml) throws IOException {
		int start = 0;
		String format = "decimal";
		String text = "";
		String style = null;
		int restart = -1;
		boolean legal = false;
		String suffix = "tab";
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.isStart()) {
				switch (xml.name()) {
					case "start" -> start = Values.number(xml, 0);
					case "numFmt" -> format = xml.attribute("val", "decimal");
					case "lvlText" -> text = xml.attribute("val", "");
					case "pStyle" -> style = xml.attribute("val");
					case "lvlRestart" -> restart = Values.number(xml, -1);
					case "isLgl" -> legal = Values.isOn(xml);
					case "suff" -> suffix = xml.attribute("val", "tab");
					default -> {
						// Indents and fonts.
					}
				}
			}
		}
		return new ListLevel(start, format, text, style, restart, legal, suffix);
	}

}

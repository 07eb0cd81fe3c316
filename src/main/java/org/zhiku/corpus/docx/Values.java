package org.zhiku.corpus.docx;

import org.zhiku.corpus.part.XmlEvents;

/** The values of properties as Word writes them, in the attribute val. */
final class Values {

	private Values() {
	}

	static int number(XmlEvents xml, int absent) {
		try {
			return Integer.parseInt(xml.attribute("val", ""));
		}
		catch (NumberFormatException ex) {
			return absent;
		}
	}

	/** A switch is on unless it says that it is off. */
	static boolean isOn(XmlEvents xml) {
		return switch (xml.attribute("val", "true")) {
			case "0", "false", "off", "none" -> false;
			default -> true;
		};
	}

}

package org.zhiku.bulk;

/**
 * Text as XML 1.0 has it. What XML cannot say becomes U+FFFD, one for each UTF-16 unit,
 * so that offsets into a text still hold; a carriage return is written so that a parser
 * leaves it one.
 */
final class XmlText {

	private XmlText() {
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\r' -> escaped.append("&#13;");
				default -> escaped.append(isAllowed(text, i) ? c : '\uFFFD');
			}
		}
		return escaped.toString();
	}

	private static boolean isAllowed(String text, int at) {
		char c = text.charAt(at);
		if (Character.isHighSurrogate(c)) {
			return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
		}
		if (Character.isLowSurrogate(c)) {
			return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
		}
		return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n';
	}

}

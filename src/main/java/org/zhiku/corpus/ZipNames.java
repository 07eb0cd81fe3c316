package org.zhiku.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in zip files. Chinese Windows writes them in GBK and does not say so; others
 * write UTF-8 and do not say so either.
 */
final class ZipNames {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private ZipNames() {
	}

	static String decode(byte[] name, boolean saysUtf8, ZipExtra extra) {
		byte[] unicode = saysUtf8 ? name : extra.unicodeName(name);
		return decode((unicode.length > 0) ? unicode : name).replace('\\', '/');
	}

	/** A relative path without steps upwards, fit to be printed. */
	static String harmless(String name) {
		List<String> parts = new ArrayList<>();
		for (String part : name.split("/")) {
			if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
				parts.add(part.replaceAll("\\p{Cntrl}", "?"));
			}
		}
		return String.join("/", parts);
	}

	private static String decode(byte[] name) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(name, GB18030);
		}
	}

}

package org.zhiku.corpus.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.Decoded;
import org.zhiku.corpus.SourceIssue;
import org.zhiku.corpus.TextDecoder;

/**
 * Decodes a page. What its bytes allow goes before what it declares, because pages are
 * converted and keep their declaration; a few broken characters are allowed, because
 * content systems cut summaries within them.
 */
final class PageDecoder {

	private static final Pattern DECLARED = Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
			Pattern.CASE_INSENSITIVE);

	private static final int HEAD = 4096;

	/** Of a thousand characters. */
	private static final int BROKEN = 2;

	private PageDecoder() {
	}

	static String decode(byte[] bytes, String origin) throws BadContentException {
		Decoded decoded = TextDecoder.decode(bytes);
		if (!(decoded instanceof Decoded.Malformed)) {
			return decoded.textOf(origin);
		}
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(head);
		Charset charset = declared.find() ? charset(declared.group(1)) : null;
		String text = new String(bytes, (charset != null) ? charset : StandardCharsets.UTF_8);
		long broken = text.chars().filter((c) -> c == '\ufffd').count();
		if (broken * 1000 > (long) text.length() * BROKEN) {
			return decoded.textOf(origin);
		}
		return text;
	}

	/** GB 2312 and GBK are parts of GB 18030, and pages in the one use the others. */
	private static @Nullable Charset charset(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		try {
			return Charset.forName(lower.startsWith("gb") ? "GB18030" : lower);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

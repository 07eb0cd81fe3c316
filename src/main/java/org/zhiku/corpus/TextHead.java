package org.zhiku.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The first characters of what seems to be text; only its ASCII characters are right. */
final class TextHead {

	/** Tags that nothing but a page has. */
	private static final Pattern PAGE = Pattern.compile(
			"<(?:!doctype\\s+html|html|head|body|meta|title|link|base|script|style)(?=[\\s/>])",
			Pattern.CASE_INSENSITIVE);

	/** Tags of a part of a page, which Markdown may begin with as well. */
	private static final Pattern MARKUP = Pattern.compile(
			"<(?:div|p|table|tbody|tr|span|center|font|section|article|main|h[1-6]|br|ul|ol|b|strong|a|img)(?=[\\s/>])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ARCHIVED_PAGE = Pattern
		.compile("(?:^|\\n)(?:MIME-Version:|Content-Type:\\s*multipart/related)", Pattern.CASE_INSENSITIVE);

	private static final Pattern JSON_LINE = Pattern.compile("\\{\\s*+\"[^\"\\n]{1,64}+\"\\s*+:");

	private final String text;

	private final int start;

	TextHead(byte[] head) {
		Charset charset = StandardCharsets.ISO_8859_1;
		if (TextDecoder.isUtf16(head)) {
			charset = StandardCharsets.UTF_16;
		}
		String decoded = new String(head, charset);
		this.text = decoded.startsWith("\u00ef\u00bb\u00bf") ? decoded.substring(3) : decoded;
		this.start = afterSpaceAndComments(this.text);
	}

	/** What else than a document it is; null where that is not plain. */
	@Nullable String otherFormat() {
		if (this.text.startsWith("{\\rtf")) {
			return "an RTF file";
		}
		if (this.text.startsWith("Founder CEB")) {
			return "a CEB file";
		}
		if (startsWith("<?xml") && !beginsAsPage()) {
			return "an XML file";
		}
		boolean mail = this.text.startsWith("From:") || this.text.startsWith("MIME-Version:");
		return (mail && ARCHIVED_PAGE.matcher(this.text).find()) ? "a web archive (MHTML)" : null;
	}

	boolean beginsAsPage() {
		int from = startsWith("<?xml") ? afterSpaceAndComments(this.text, this.text.indexOf("?>", this.start) + 2)
				: this.start;
		return PAGE.matcher(this.text).region(from, this.text.length()).lookingAt();
	}

	boolean beginsWithMarkup() {
		return MARKUP.matcher(this.text).region(this.start, this.text.length()).lookingAt();
	}

	boolean holdsMarkup() {
		return PAGE.matcher(this.text).find() || MARKUP.matcher(this.text).find() || this.text.startsWith("<!--");
	}

	/**
	 * Whether the first line is an object, or the beginning of one, that holds a text.
	 */
	boolean beginsAsJsonLine() {
		int newline = this.text.indexOf('\n', this.start);
		String line = this.text.substring(this.start, (newline < 0) ? this.text.length() : newline);
		return JSON_LINE.matcher(line).lookingAt() && line.contains("\"text\"");
	}

	private boolean startsWith(String prefix) {
		return this.text.startsWith(prefix, this.start);
	}

	private static int afterSpaceAndComments(String text) {
		return afterSpaceAndComments(text, 0);
	}

	private static int afterSpaceAndComments(String text, int from) {
		int at = from;
		while (at < text.length()) {
			if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == 0) {
				at++;
			}
			else if (text.startsWith("<!--", at) && text.indexOf("-->", at) > 0) {
				at = text.indexOf("-->", at) + 3;
			}
			else {
				return at;
			}
		}
		return at;
	}

}

package org.zhiku.discovery.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Under which name a browser keeps the file: what was asked for, and when. */
record FileName(String query, LocalDate on, ExportFormat format) {

	private static final int LONGEST = 40;

	/**
	 * The header Content-Disposition (RFC 6266): the name in ASCII for old clients, and
	 * the real one by RFC 8187.
	 */
	String disposition() {
		return "attachment; filename=\"zhiku-" + this.on + "." + this.format.ending() + "\"; filename*=UTF-8''"
				+ URLEncoder.encode(name(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
	}

	private String name() {
		String words = this.query.replaceAll("[^\\p{L}\\p{N}〔〕]+", " ").strip();
		int[] shown = words.codePoints().limit(LONGEST).toArray();
		String asked = new String(shown, 0, shown.length).strip();
		return "智库检索" + (asked.isEmpty() ? "" : " " + asked) + " " + this.on + "." + this.format.ending();
	}

}

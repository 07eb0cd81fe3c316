package org.zhiku.discovery;

import java.util.List;

import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Match;

/** The schema's Highlight: a passage also as HTML. */
record Highlighted(String field, List<String> fragments, Passage passage, List<Match> matches) {

	static Highlighted of(Highlight highlight) {
		Passage passage = new Passage(highlight.passage(), highlight.start(), highlight.end());
		return new Highlighted(highlight.field(), List.of(html(highlight)), passage, highlight.matches());
	}

	private static String html(Highlight highlight) {
		StringBuilder html = new StringBuilder();
		String text = highlight.passage();
		int done = 0;
		for (Match match : highlight.matches()) {
			int start = Math.clamp(match.start() - highlight.start(), done, text.length());
			int end = Math.clamp(match.end() - highlight.start(), start, text.length());
			if (start < end) {
				escape(text, done, start, html);
				html.append("<em>");
				escape(text, start, end, html);
				html.append("</em>");
				done = end;
			}
		}
		escape(text, done, text.length(), html);
		return html.toString();
	}

	private static void escape(String text, int start, int end, StringBuilder html) {
		for (int i = start; i < end; i++) {
			char next = text.charAt(i);
			switch (next) {
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '&' -> html.append("&amp;");
				case '"' -> html.append("&quot;");
				case '\'' -> html.append("&#39;");
				default -> html.append(next);
			}
		}
	}

	/** The stretch itself; offsets into the field. */
	record Passage(String text, int start, int end) {
	}

}

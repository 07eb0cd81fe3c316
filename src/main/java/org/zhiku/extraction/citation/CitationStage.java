package org.zhiku.extraction.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.OrderNumber;
import org.zhiku.extraction.text.Passage;
import org.zhiku.extraction.text.RepealList;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Metadata;

/**
 * Reads which other documents a text names: by 《title》, with or without number, and by
 * bare number. Later mentions, short names, forms, and the document's own attachment are
 * none.
 */
public final class CitationStage {

	private static final int SHORT_NAME = 4;

	private static final int MAX_TITLE = 150;

	private static final int FIRST_ARTICLE = 300;

	/** The documents named, in the order of their first mention. */
	public List<Citation> read(DocumentText document, Outline outline, Metadata metadata) {
		String text = document.text();
		Mentions mentions = new Mentions(metadata, text);
		int body = firstItem(outline, text);
		int i = 0;
		while (i < text.length()) {
			char c = text.charAt(i);
			if (c == '《') {
				i = title(text, i, body, metadata, mentions);
			}
			else if (NumberMention.opens(c)) {
				i = bareNumber(text, i, body, mentions);
			}
			else {
				i++;
			}
		}
		return List.copyOf(mentions.citations);
	}

	/** Offset of the first numbered item; everything before it is preamble. */
	private static int firstItem(Outline outline, String text) {
		return outline.roots().isEmpty() ? text.length() : outline.roots().getFirst().start();
	}

	private static int title(String text, int open, int body, Metadata metadata, Mentions mentions) {
		int close = closing(text, open);
		if (close < 0) {
			return open + 1;
		}
		NumberMention number = numberBehind(text, close + 1);
		int end = (number != null) ? number.end() : close + 1;
		String title = text.substring(open + 1, close).replaceAll("[\\n\\r]+[\\s\\u3000]*", "");
		Passage passage = Passage.around(text, open, end);
		boolean listed = mentions.repealed.holds(open, end);
		boolean named = Titles.isDocument(title) && !Titles.definesShortName(text, open)
				&& !(title.length() <= SHORT_NAME && Titles.isShortName(title));
		boolean own = named && (Titles.isOwn(title, passage, open, close + 1, metadata)
				|| number == null && Titles.isAttached(text, title, close + 1, mentions.files));
		if (named && !own) {
			CitationRelation relation = listed ? CitationRelation.REPEALS
					: CitationRelations.of(passage, open, end, isPreamble(text, open, body));
			mentions.add(title, (number != null) ? number.number() : null, relation,
					Evidence.in(text, open + 1, close, (number != null) ? "citation.title-number" : "citation.title"));
		}
		else if (number != null) {
			mentions.hide(number.number());
		}
		return end;
	}

	private static int closing(String text, int open) {
		int depth = 0;
		for (int i = open; i < text.length() && i - open < MAX_TITLE; i++) {
			char c = text.charAt(i);
			if (c == '《') {
				depth++;
			}
			else if (c == '》' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/** The number in brackets right behind a title, or right behind it without. */
	private static @Nullable NumberMention numberBehind(String text, int from) {
		int limit = Math.min(text.length(), from + 40);
		int i = from;
		while (i < limit && DocumentText.isSpace(text.charAt(i))) {
			i++;
		}
		boolean bracketed = i < limit && "（(〔[".indexOf(text.charAt(i)) >= 0;
		OrderNumber order = bracketed ? OrderNumber.at(text, i + 1) : null;
		if (order != null) {
			return new NumberMention(order.number(), order.start(), order.end());
		}
		for (int at = bracketed ? i + 1 : i; at < limit && "。；《》".indexOf(text.charAt(at)) < 0; at++) {
			if (!bracketed && "，、,".indexOf(text.charAt(at)) >= 0) {
				return null;
			}
			NumberMention number = NumberMention.opens(text.charAt(at)) ? NumberMention.atBracket(text, at) : null;
			if (number != null && (bracketed || number.start() <= i + 1)) {
				return number;
			}
			if (bracketed && "）)".indexOf(text.charAt(at)) >= 0) {
				return null;
			}
		}
		return null;
	}

	private static int bareNumber(String text, int bracket, int body, Mentions mentions) {
		NumberMention number = NumberMention.atBracket(text, bracket);
		if (number == null) {
			return bracket + 1;
		}
		Passage passage = Passage.around(text, number.start(), number.end());
		if (Titles.refersByNumber(text, number, passage)) {
			CitationRelation relation = CitationRelations.of(passage, number.start(), number.end(),
					isPreamble(text, number.start(), body));
			mentions.add(null, number.number(), relation,
					Evidence.in(text, number.start(), number.end(), "citation.number"));
		}
		return number.end();
	}

	/** Before the first item, or in an article that gives the legal basis. */
	private static boolean isPreamble(String text, int offset, int body) {
		if (offset < body) {
			return true;
		}
		String before = text.substring(Math.max(0, offset - FIRST_ARTICLE), offset);
		int article = before.lastIndexOf("第一条");
		return article >= 0 && before.indexOf('。', article) < 0;
	}

	/** What has been named so far. */
	private static final class Mentions {

		private final List<Citation> citations = new ArrayList<>();

		private final Set<String> titles = new HashSet<>();

		private final Set<DocumentNumber> numbers = new HashSet<>();

		private final RepealList repealed;

		private final List<String> files;

		Mentions(Metadata metadata, String text) {
			this.repealed = new RepealList(text);
			this.titles.addAll(Titles.aliases(text));
			this.files = Titles.files(text);
			hide(metadata.number());
		}

		void hide(@Nullable DocumentNumber number) {
			if (number != null) {
				this.numbers.add(number);
			}
		}

		void add(@Nullable String title, @Nullable DocumentNumber number, CitationRelation relation,
				Evidence evidence) {
			boolean fresh = (title != null) ? this.titles.add(Titles.normal(title)) : !this.numbers.contains(number);
			hide(number);
			if (fresh) {
				this.citations.add(new Citation(title, number, relation, evidence));
			}
		}

	}

}

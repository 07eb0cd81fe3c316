package org.zhiku.gazetteer;

import java.util.regex.Pattern;

/** What the cells of one column of a table may hold. */
enum Column {

	/** 行政区划代码. */
	CODE("\\d{6}", "six digits"),

	/** One name. */
	NAME("[^\\s|{}]+", "a name"),

	/** One form of a name, as a document writes it. */
	FORM("[^\\s|{}]+", "a written form"),

	/** Any number of forms. */
	FORMS("(?:[^\\s|{}]+(?:\\|[^\\s|{}]+)*)?", "forms with | between them, or nothing"),

	/** Forms, at least one. */
	SOME_FORMS("[^\\s|{}]+(?:\\|[^\\s|{}]+)*", "forms with | between them"),

	/** A name with places for the region's. */
	PATTERN("(?:[^\\s|{}]|\\{\\}|\\{short\\})+", "a name, in which {} or {short} may stand for the region"),

	/** Letters of levels. */
	LEVELS("[PCD]+", "letters of P, C and D"),

	/** Names of regions from the province down. */
	PATH("[^\\s|/{}*]+(?:/[^\\s|/{}*]+)*", "a region such as 湖南省/长沙市"),

	/** A path, or all places below it. */
	PATHS("[^\\s|/{}*]+(?:/[^\\s|/{}*]+)*(?:/\\*)?", "a region such as 湖南省/长沙市, or 湖南省/* for all below it"),

	/** National or local. */
	SCOPE("[NL]", "N or L"),

	/** Year or year and month. */
	SINCE("(?:\\d{4}(?:-\\d{2})?)?", "a year, a year and month such as 2018-03, or nothing");

	private final Pattern form;

	private final String description;

	Column(String form, String description) {
		this.form = Pattern.compile(form);
		this.description = description;
	}

	boolean accepts(String cell) {
		return this.form.matcher(cell).matches();
	}

	String description() {
		return this.description;
	}

}

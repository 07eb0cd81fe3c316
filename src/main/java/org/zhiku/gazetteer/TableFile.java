package org.zhiku.gazetteer;

import java.util.List;

/** The tables of the gazetteer and their columns. */
public enum TableFile {

	/** 省级行政区. */
	PROVINCES("provinces.tsv", Column.CODE, Column.NAME, Column.FORMS, Column.FORMS),

	/** 地级行政区. */
	CITIES("cities.tsv", Column.CODE, Column.NAME, Column.FORMS),

	/** 县级行政区 by the region around them. */
	COUNTIES("counties.tsv", Column.PATH, Column.SOME_FORMS),

	/** Bodies of the State and the Party. */
	NATIONAL("national.tsv", Column.NAME, Column.FORMS),

	/** What local departments deal with. */
	SUBJECTS("subjects.tsv", Column.NAME, Column.FORMS, Column.FORMS, Column.FORMS),

	/** Other local bodies. */
	BODIES("bodies.tsv", Column.NAME, Column.FORMS, Column.LEVELS),

	/** Local bodies whose full name is built otherwise. */
	SPECIAL("special.tsv", Column.FORM, Column.PATTERN),

	/** What a form means in one region only. */
	LOCAL("local.tsv", Column.PATHS, Column.SOME_FORMS, Column.PATTERN),

	/** Single bodies whose form says no region. */
	NAMES("names.tsv", Column.FORM, Column.NAME, Column.PATH),

	/** Renamed and merged bodies. */
	RENAMED("renamed.tsv", Column.SCOPE, Column.NAME, Column.NAME, Column.SINCE);

	private final String fileName;

	private final List<Column> columns;

	TableFile(String fileName, Column... columns) {
		this.fileName = fileName;
		this.columns = List.of(columns);
	}

	String fileName() {
		return this.fileName;
	}

	List<Column> columns() {
		return this.columns;
	}

}

package org.zhiku.search.semantic;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.search.SearchException;

/**
 * Where in which list a page begins. A cursor says by which mode its list was made, so
 * that AUTO goes on as it began, and by which meaning, since other vectors make another
 * list of the same query.
 *
 * @param mode of the list; null at the beginning of one
 * @param list of what {@link Meant} it is made; null where words alone are searched, and
 * at the beginning
 * @param cursor the engine's own; null at the beginning
 */
record Place(@Nullable SearchMode mode, @Nullable String list, @Nullable String cursor) {

	private static final String HYBRID = "h.";

	private static final String SEMANTIC = "s.";

	private static final char END = '.';

	/** Reads a cursor, which must be of a list that this mode can make. */
	static Place of(@Nullable String after, SearchMode asked) {
		if (after == null) {
			return new Place(null, null, null);
		}
		Place place = read(after);
		boolean fits = switch (asked) {
			case AUTO, HYBRID -> place.mode != SearchMode.SEMANTIC;
			case SEMANTIC, LEXICAL -> place.mode == asked;
		};
		if (!fits) {
			throw new SearchException.BadQuery(ErrorCode.INVALID_CURSOR, "The cursor is not one of this mode");
		}
		return place;
	}

	private static Place read(String after) {
		if (after.startsWith(HYBRID)) {
			return read(SearchMode.HYBRID, after.substring(HYBRID.length()));
		}
		if (after.startsWith(SEMANTIC)) {
			return read(SearchMode.SEMANTIC, after.substring(SEMANTIC.length()));
		}
		return new Place(SearchMode.LEXICAL, null, after);
	}

	private static Place read(SearchMode mode, String rest) {
		int end = rest.indexOf(END);
		if (end < 0) {
			throw new SearchException.BadQuery(ErrorCode.INVALID_CURSOR, "The cursor is not one of a search");
		}
		return new Place(mode, rest.substring(0, end), rest.substring(end + 1));
	}

	/** The cursor of a place in a list that this mode made. */
	static String write(SearchMode mode, String list, String cursor) {
		return switch (mode) {
			case HYBRID -> HYBRID + list + END + cursor;
			case SEMANTIC -> SEMANTIC + list + END + cursor;
			case AUTO, LEXICAL -> cursor;
		};
	}

}

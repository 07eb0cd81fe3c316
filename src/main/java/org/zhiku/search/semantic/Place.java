package org.zhiku.search.semantic;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.search.SearchException;

/**
 * Where in which list a page begins. A cursor says by which mode its list was made, so
 * that AUTO goes on as it began.
 *
 * @param mode of the list; null at the beginning of one
 * @param cursor the engine's own; null at the beginning
 */
record Place(@Nullable SearchMode mode, @Nullable String cursor) {

	private static final String HYBRID = "h.";

	private static final String SEMANTIC = "s.";

	/** Reads a cursor, which must be of a list that this mode can make. */
	static Place of(@Nullable String after, SearchMode asked) {
		if (after == null) {
			return new Place(null, null);
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
			return new Place(SearchMode.HYBRID, after.substring(HYBRID.length()));
		}
		if (after.startsWith(SEMANTIC)) {
			return new Place(SearchMode.SEMANTIC, after.substring(SEMANTIC.length()));
		}
		return new Place(SearchMode.LEXICAL, after);
	}

	/** The cursor of a place in a list that this mode made. */
	static String write(SearchMode mode, String cursor) {
		return switch (mode) {
			case HYBRID -> HYBRID + cursor;
			case SEMANTIC -> SEMANTIC + cursor;
			case AUTO, LEXICAL -> cursor;
		};
	}

}

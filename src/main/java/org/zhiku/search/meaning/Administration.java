package org.zhiku.search.meaning;

import org.zhiku.gazetteer.GazetteerTables;

/**
 * The bodies and places that queries and issuers name, as the extraction knows them.
 * Immutable; load it once.
 */
public record Administration(Departments departments, Places places) {

	private static final Administration SHIPPED = of(GazetteerTables.shipped());

	/** What the program knows by itself. */
	public static Administration shipped() {
		return SHIPPED;
	}

	/** What these tables hold. */
	public static Administration of(GazetteerTables tables) {
		return new Administration(Departments.of(tables), Places.of(tables));
	}

}

package org.zhiku.extraction.gazetteer;

import java.nio.file.Path;

import org.zhiku.gazetteer.GazetteerTables;

/**
 * What is known of the administration before any document is read: its regions and its
 * bodies. Immutable; load it once.
 *
 * @param regions provinces, cities and counties, and the rules for the names of others
 * @param bodies national and local bodies with their short forms
 */
public record Gazetteer(Regions regions, Bodies bodies) {

	/** The gazetteer that comes with the program. */
	public static Gazetteer load() {
		return of(GazetteerTables.shipped());
	}

	/**
	 * The gazetteer with a user's tables, which add to those of the program and go before
	 * them.
	 * @param folder holds tables of the same names and columns, as many as the user wants
	 * @throws org.zhiku.gazetteer.GazetteerException where a table cannot be read; it
	 * says which line is wrong
	 */
	public static Gazetteer load(Path folder) {
		return of(GazetteerTables.with(folder));
	}

	/** What these tables hold. */
	public static Gazetteer of(GazetteerTables tables) {
		Regions regions = Regions.load(tables);
		return new Gazetteer(regions, Bodies.load(tables, regions));
	}

}

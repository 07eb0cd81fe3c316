package org.zhiku.extraction.gazetteer;

/**
 * What is known of the administration before any document is read: its regions and its
 * bodies. Immutable; load it once.
 *
 * @param regions provinces and cities, and the rules for the names of others
 * @param bodies national and local bodies with their short forms
 */
public record Gazetteer(Regions regions, Bodies bodies) {

	/** The gazetteer that comes with the program. */
	public static Gazetteer load() {
		return new Gazetteer(Regions.load(), Bodies.load());
	}

}

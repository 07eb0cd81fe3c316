package org.zhiku.api;

/**
 * A revision after which a client goes on; one that the graph never had is of another.
 */
public record KnownRevision(long value) {

	/**
	 * What a client names.
	 * @param argument by which it does
	 * @param newest that the graph has
	 */
	public static KnownRevision of(String argument, int given, long newest) {
		if (given < 0 || given > newest) {
			throw new InvalidArgument(argument,
					"'" + argument + "' must be 0 to " + newest + ", the newest revision, not " + given + ".");
		}
		return new KnownRevision(given);
	}

}

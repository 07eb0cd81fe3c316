package org.zhiku.search;

/**
 * What a user has typed so far.
 *
 * @param prefix as typed; only its beginning counts where it is very long
 * @param first at most so many suggestions
 */
public record SuggestQuery(String prefix, int first) {

	/** No suggestion needs more to be found. */
	private static final int LONGEST = 200;

	public SuggestQuery {
		if (first < 0) {
			throw new IllegalArgumentException("A list cannot have " + first + " suggestions");
		}
		prefix = prefix.substring(0, Math.min(LONGEST, prefix.length()));
	}

	/** The usual ten. */
	public static SuggestQuery of(String prefix) {
		return new SuggestQuery(prefix, 10);
	}

}

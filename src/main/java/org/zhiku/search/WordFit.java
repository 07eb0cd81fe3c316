package org.zhiku.search;

/**
 * How well the words of a query are answered.
 *
 * @param best the score of the best hit; 0 without any
 * @param share of what was asked for, by how telling it is, that stands in the best hit,
 * in these words or others that mean the same; 1 where it has the number that was asked
 * for
 */
public record WordFit(double best, double share) {

	/** No word was found. */
	public static final WordFit NONE = new WordFit(0, 0);

}

package org.zhiku.search;

/**
 * How well the words of a query are answered.
 *
 * @param best the score of the best hit; 0 without any
 * @param share of the score that a policy had in which every term of the query stands;
 * more than 1 where something else than words was found, such as a document number
 */
public record WordFit(double best, double share) {

	/** No word was found. */
	public static final WordFit NONE = new WordFit(0, 0);

}

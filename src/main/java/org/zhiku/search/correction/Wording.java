package org.zhiku.search.correction;

import java.io.IOException;
import java.util.Map;

/** What is written in the indexed texts, folded. */
public interface Wording {

	/** How many texts there are. */
	int texts() throws IOException;

	/** How many texts have these two neighbouring characters. */
	int frequency(String pair) throws IOException;

	/** Whether so many texts have these characters in a row, three or more. */
	boolean has(String phrase, int texts) throws IOException;

	/**
	 * The characters that follow this one somewhere, each with the number of texts that
	 * have the two.
	 */
	Map<Character, Integer> followers(char character) throws IOException;

}

package org.zhiku.search.meaning;

/** Where in the text that was typed stands what is asked for. */
public interface TypedOffsets {

	/** The offset in the original of what begins here. */
	int startOf(int offset);

	/** The offset in the original after what ends here. */
	int endOf(int offset);

}

package org.zhiku.extraction.text;

import java.util.Arrays;

/** Questions about sorted offsets. */
final class Offsets {

	private Offsets() {
	}

	/** Index of the first that is not smaller; the length if all are. */
	static int atOrAfter(int[] sorted, int offset) {
		int found = Arrays.binarySearch(sorted, offset);
		return (found >= 0) ? found : -found - 1;
	}

}

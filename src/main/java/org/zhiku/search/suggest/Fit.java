package org.zhiku.search.suggest;

/** How well a text fits what was typed, the best first. */
public enum Fit {

	/** It is the whole text. */
	WHOLE,
	/** The text begins with it. */
	START,
	/** A word inside begins with it. */
	INSIDE,
	/** The text begins with what is read so. */
	SOUND_START,
	/** A word inside begins with what is read so. */
	SOUND_INSIDE,
	/** But for a character or two. */
	NEARLY;

	static Fit of(boolean start, boolean whole, boolean written) {
		if (written && whole) {
			return WHOLE;
		}
		if (written) {
			return start ? START : INSIDE;
		}
		return start ? SOUND_START : SOUND_INSIDE;
	}

}

package org.zhiku.api;

import java.util.HashMap;
import java.util.Map;

/** So many places at once, and so many of them for one who asks. */
public final class Shares {

	private final int most;

	private final int mostOfOne;

	private final Map<String, Integer> taken = new HashMap<>();

	private int all;

	public Shares(int most, int mostOfOne) {
		this.most = most;
		this.mostOfOne = mostOfOne;
	}

	/** Takes a place, if there is one; who has taken it leaves it once. */
	public synchronized Entry enter(String who) {
		if (this.all >= this.most) {
			return Entry.ALL_TAKEN;
		}
		if (this.taken.getOrDefault(who, 0) >= this.mostOfOne) {
			return Entry.OWN_TAKEN;
		}
		this.all++;
		this.taken.merge(who, 1, Integer::sum);
		return Entry.TAKEN;
	}

	public synchronized void leave(String who) {
		this.all--;
		this.taken.computeIfPresent(who, (_, count) -> (count > 1) ? count - 1 : null);
	}

	/** How many are taken now. */
	public synchronized int taken() {
		return this.all;
	}

	/** What became of an attempt to take a place. */
	public enum Entry {

		/** It is taken. */
		TAKEN,
		/** There is none for anybody. */
		ALL_TAKEN,
		/** There is none for who asked. */
		OWN_TAKEN

	}

}

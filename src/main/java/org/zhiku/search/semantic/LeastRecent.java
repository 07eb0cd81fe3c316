package org.zhiku.search.semantic;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was least recently asked for when it is full. */
final class LeastRecent<K, V> extends LinkedHashMap<K, V> {

	private static final long serialVersionUID = 1L;

	private static final float LOAD = 0.75f;

	private final int most;

	LeastRecent(int most) {
		super(Math.min(most, 64), LOAD, true);
		this.most = most;
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > this.most;
	}

}

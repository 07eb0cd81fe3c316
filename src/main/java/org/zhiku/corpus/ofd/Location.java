package org.zhiku.corpus.ofd;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of parts as OFD writes them: from the root, or from the part that names them. */
final class Location {

	private Location() {
	}

	/**
	 * The path from the root.
	 * @param part path of the part that holds the location
	 */
	static String resolve(String part, String location) {
		String written = location.strip().replace('\\', '/');
		String folder = part.substring(0, part.lastIndexOf('/') + 1);
		Deque<String> path = new ArrayDeque<>();
		for (String step : (written.startsWith("/") ? written : folder + written).split("/")) {
			if (step.equals("..")) {
				path.pollLast();
			}
			else if (!step.isEmpty() && !step.equals(".")) {
				path.addLast(step);
			}
		}
		return String.join("/", path);
	}

}

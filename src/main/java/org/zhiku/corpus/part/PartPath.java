package org.zhiku.corpus.part;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Paths of parts as parts write them: from the root of the package, or from the part that
 * names them. One that climbs out of the package ends at its root.
 */
public final class PartPath {

	private PartPath() {
	}

	/**
	 * The path from the root.
	 * @param part path of the part that names it; empty for the package itself
	 */
	public static String resolve(String part, String location) {
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

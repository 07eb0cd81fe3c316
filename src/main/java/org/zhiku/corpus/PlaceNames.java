package org.zhiku.corpus;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How files and folders that a user named are called where others read it: by their own
 * names, with as many of the folders around them as tell two of one name apart, and never
 * by where they lie on the machine.
 */
final class PlaceNames {

	private final Map<Path, String> names = new HashMap<>();

	PlaceNames(List<Path> named) {
		Set<Path> open = new HashSet<>();
		named.forEach((path) -> open.add(plain(path)));
		for (int parts = 1; !open.isEmpty(); parts++) {
			Map<String, Path> first = new HashMap<>();
			Set<Path> alike = new HashSet<>();
			for (Path path : open) {
				Path other = first.putIfAbsent(last(path, parts), path);
				if (other != null) {
					alike.add(path);
					alike.add(other);
				}
			}
			for (Path path : open) {
				this.names.put(path, last(path, parts));
			}
			open.retainAll(alike);
		}
	}

	/** The name of one of the places. */
	String of(Path named) {
		return this.names.getOrDefault(plain(named), "");
	}

	private static Path plain(Path path) {
		return path.toAbsolutePath().normalize();
	}

	private static String last(Path path, int parts) {
		int count = path.getNameCount();
		return (count == 0) ? "" : path.subpath(Math.max(0, count - parts), count).toString().replace('\\', '/');
	}

}

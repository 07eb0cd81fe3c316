package org.zhiku.editing.upload;

import java.util.Locale;
import java.util.regex.Pattern;

import org.zhiku.api.InvalidArgument;

/** Names of files as clients give them: what they were called, and never where to go. */
public final class FileNames {

	private static final int LONGEST = 200;

	private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\\\p{Cntrl}\\p{Cf}\\x{fffd}]");

	private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

	private FileNames() {
	}

	/** The name; one that is a path, or nothing, is the client's mistake. */
	public static String check(String argument, String name) {
		String plain = name.strip();
		if (plain.isEmpty() || plain.length() > LONGEST || plain.equals(".") || plain.equals("..")
				|| FORBIDDEN.matcher(plain).find()) {
			throw new InvalidArgument(argument, "'" + argument + "' must be the name of a file, 1 to " + LONGEST
					+ " characters without folders and control characters.");
		}
		return plain;
	}

	/** A name for the disk that any file system takes, by which the format is known. */
	static String onDisk(String name) {
		return EXTENSION.matcher(name)
			.results()
			.map((found) -> "document" + found.group().toLowerCase(Locale.ROOT))
			.findFirst()
			.orElse("document");
	}

}

package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a statement under construction, and the check of every name in it. */
final class Parameters {

	private static final int LONGEST_NAME = 41;

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** Keeps the value and returns how the statement refers to it. */
	String add(Object value) {
		String name = "p" + this.values.size();
		this.values.put(name, Row.plain(value));
		return "$" + name;
	}

	Map<String, Object> values() {
		return this.values;
	}

	/** The property of a variable; names are the one thing that cannot be a parameter. */
	static String property(String variable, String name) {
		if (!isName(name)) {
			throw new IllegalArgumentException("'" + name + "' is not the name of a property");
		}
		return variable + "." + name;
	}

	/**
	 * ASCII letters and digits, a letter first. By hand: it is asked fifty times for each
	 * statement.
	 */
	private static boolean isName(String name) {
		if (name.isEmpty() || name.length() > LONGEST_NAME || !isLetter(name.charAt(0))) {
			return false;
		}
		for (int i = 1; i < name.length(); i++) {
			char c = name.charAt(i);
			if (!isLetter(c) && (c < '0' || c > '9')) {
				return false;
			}
		}
		return true;
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

}

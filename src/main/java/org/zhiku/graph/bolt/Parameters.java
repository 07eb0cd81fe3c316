package org.zhiku.graph.bolt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of a statement under construction, and the check of every name in it. */
final class Parameters {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,40}");

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
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'" + name + "' is not the name of a property");
		}
		return variable + "." + name;
	}

}

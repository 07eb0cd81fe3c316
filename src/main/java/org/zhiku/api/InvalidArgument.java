package org.zhiku.api;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** An argument that a client must change before asking again. */
public final class InvalidArgument extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	/**
	 * @param argument its name in the schema, with a dot before a field of an input
	 * @param message what is allowed and what came instead
	 */
	public InvalidArgument(String argument, String message) {
		this(ErrorCode.BAD_REQUEST, argument, message);
	}

	InvalidArgument(ErrorCode code, String argument, String message) {
		super(code, message, null);
		this.argument = argument;
	}

	public String argument() {
		return this.argument;
	}

}

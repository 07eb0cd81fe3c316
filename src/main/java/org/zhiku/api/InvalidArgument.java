package org.zhiku.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** An argument that a client must change before asking again. */
public final class InvalidArgument extends ZhikuException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final @Nullable String issue;

	/**
	 * @param argument its name in the schema, with a dot before a field of an input
	 * @param message what is allowed and what came instead
	 */
	public InvalidArgument(String argument, String message) {
		this(ErrorCode.BAD_REQUEST, argument, message);
	}

	/**
	 * The same, of a document.
	 * @param issue the kind of fault, as reports of ingests name it
	 */
	public InvalidArgument(String argument, String message, String issue) {
		super(ErrorCode.BAD_REQUEST, message, null);
		this.argument = argument;
		this.issue = issue;
	}

	InvalidArgument(ErrorCode code, String argument, String message) {
		super(code, message, null);
		this.argument = argument;
		this.issue = null;
	}

	public String argument() {
		return this.argument;
	}

	/** What {@code extensions} of an error have beside the code. */
	Map<String, Object> details() {
		return (this.issue != null) ? Map.of("argument", this.argument, "issue", this.issue)
				: Map.of("argument", this.argument);
	}

}

package org.zhiku.ontology;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception that a port throws. Its message is meant for the caller and
 * never names a class; the cause is for the log.
 */
public abstract class ZhikuException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ErrorCode code;

	protected ZhikuException(ErrorCode code, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.code = code;
	}

	public ErrorCode code() {
		return this.code;
	}

}

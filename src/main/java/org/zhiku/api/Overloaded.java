package org.zhiku.api;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** The server does as much of this at once as it may; a client may try again later. */
public final class Overloaded extends ZhikuException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param what too many of which are under way
	 */
	public Overloaded(String what) {
		this("There are too many " + what + " at the moment; try again later.", null);
	}

	private Overloaded(String message, @Nullable Throwable cause) {
		super(ErrorCode.OVERLOADED, message, cause);
	}

	/** One person or address has as many as one may have. */
	static Overloaded byOne(String what, int most) {
		return new Overloaded("One person or address may have " + most + " " + what + " at once.", null);
	}

}

package org.zhiku.api;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** The server does as much of this at once as it may; a client may try again later. */
public final class Overloaded extends ZhikuException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param what too many of which are under way
	 */
	public Overloaded(String what) {
		super(ErrorCode.OVERLOADED, "There are too many " + what + " at the moment; try again later.", null);
	}

}

package org.zhiku.bulk;

import java.io.IOException;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** The disk does not take the file, such as one that is full. */
final class SpoolFailed extends ZhikuException {

	private static final long serialVersionUID = 1L;

	SpoolFailed(IOException cause) {
		super(ErrorCode.OVERLOADED, "The server's disk has no room for the export at the moment; try again later.",
				cause);
	}

}

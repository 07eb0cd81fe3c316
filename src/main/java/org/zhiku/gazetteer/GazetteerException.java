package org.zhiku.gazetteer;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/**
 * A gazetteer that cannot be loaded. The message names the file, the line and what is
 * wrong with it.
 */
public final class GazetteerException extends ZhikuException {

	private static final long serialVersionUID = 1L;

	GazetteerException(String message, @Nullable Throwable cause) {
		super(ErrorCode.INTERNAL_ERROR, message, cause);
	}

}

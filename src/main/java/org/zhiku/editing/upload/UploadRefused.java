package org.zhiku.editing.upload;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.ZhikuException;

/** The file has more bytes than one may have. */
final class UploadRefused extends ZhikuException {

	private static final long serialVersionUID = 1L;

	UploadRefused(long most) {
		super(ErrorCode.BAD_REQUEST, "A file must have at most " + most + " bytes.", null);
	}

}

package org.zhiku.corpus;

import org.jspecify.annotations.Nullable;

/** The results of content that is one document. */
final class SingleResult implements FormatReader.Results {

	private @Nullable ReadResult result;

	SingleResult(ReadResult result) {
		this.result = result;
	}

	@Override
	public @Nullable ReadResult next() {
		ReadResult next = this.result;
		this.result = null;
		return next;
	}

	@Override
	public void close() {
		this.result = null;
	}

}

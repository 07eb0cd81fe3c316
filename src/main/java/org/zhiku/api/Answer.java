package org.zhiku.api;

import org.jspecify.annotations.Nullable;

/** What a value becomes in the answer to a field. */
interface Answer {

	/**
	 * The value as the answer has it; null where there is none.
	 * @throws NotReady if it takes the engine to say
	 */
	@Nullable Object to(@Nullable Object value);

	/** It takes the engine to answer. */
	final class NotReady extends RuntimeException {

		static final NotReady INSTANCE = new NotReady();

		private static final long serialVersionUID = 1;

		private NotReady() {
			super("The engine has to answer", null, false, false);
		}

	}

}

package org.zhiku.cli;

/** Spring could not start the application, and has said why. */
final class StartFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StartFailed(RuntimeException cause) {
		super(cause);
	}

}

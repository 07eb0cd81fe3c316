package org.zhiku.corpus;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The results of a reader that may have a fault of its own: whatever it throws becomes an
 * issue of the file, so that the files after it are read.
 */
record GuardedResults(String origin, FormatReader.Results results) implements FormatReader.Results {

	/** Begins to read, under guard as well. */
	static FormatReader.Results open(String origin, Step<FormatReader.Results> opening) throws IOException {
		return new GuardedResults(origin, guard(origin, opening));
	}

	@Override
	public @Nullable ReadResult next() throws IOException {
		return GuardedResults.<@Nullable ReadResult>guard(this.origin, this.results::next);
	}

	@Override
	public long position() {
		return this.results.position();
	}

	@Override
	public void close() throws IOException {
		GuardedResults.<@Nullable Object>guard(this.origin, () -> {
			this.results.close();
			return null;
		});
	}

	private static <T extends @Nullable Object> T guard(String origin, Step<T> step) throws IOException {
		try {
			return step.take();
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new BadContentException(new SourceIssue.ReaderFailed(origin, ex.toString()), ex);
		}
	}

	/** What a reader does at a time. */
	@FunctionalInterface
	interface Step<T extends @Nullable Object> {

		T take() throws IOException;

	}

}

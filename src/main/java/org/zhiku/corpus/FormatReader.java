package org.zhiku.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads files of one format. What a file holds is never a reason to throw. */
interface FormatReader {

	/** In lower case and with the dot, such as {@code .txt}. */
	List<String> extensions();

	/**
	 * Begins to read.
	 * @param origin how to name the file in what is read
	 * @throws IOException where the operating system does not let us
	 */
	Results open(Path file, String origin) throws IOException;

	/** What a file yields, pulled one by one so that a large file needs little memory. */
	interface Results extends Closeable {

		/** The next one, or null after the last. */
		@Nullable ReadResult next() throws IOException;

		/**
		 * How many bytes of the file are behind; by default all of them, since most files
		 * are one document. May be more than the file has.
		 */
		default long position() {
			return Long.MAX_VALUE;
		}

	}

}

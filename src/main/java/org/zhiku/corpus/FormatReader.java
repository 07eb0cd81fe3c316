package org.zhiku.corpus;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Reads content of one format. Immutable and safe for many threads. It is given only what
 * {@link FormatSniffer} takes for its format and what is within the limit of size, but
 * anything may be broken further in. Such a fault is returned as an issue or thrown as
 * {@link BadContentException}; no input may cause another exception, an endless loop or
 * memory without bound. Another exception is a fault of the reader, reported as
 * {@link SourceIssue.ReaderFailed}.
 */
public interface FormatReader {

	/** What it reads. */
	Format format();

	/**
	 * Begins to read.
	 * @throws BadContentException where the content is at fault
	 * @throws IOException where the operating system does not let us
	 */
	Results open(Content content) throws IOException;

	/**
	 * What a file yields, one at least, pulled one by one so that a large file needs
	 * little memory.
	 */
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

		/** The results of content that is one document. */
		static Results of(ReadResult result) {
			return new SingleResult(result);
		}

		/** One document whose text may be blank, which is an issue. */
		static Results of(Content content, String text, SourceDocument.Given given) {
			return of(text.isBlank() ? new ReadResult.Issue(new SourceIssue.Empty(content.origin()))
					: new ReadResult.Document(SourceDocument.of(text, content.origin(), given)));
		}

	}

}

package org.zhiku.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file on disk or of an entry of an archive, which can be read again and
 * again. Nothing stays open but the streams that a caller opened.
 */
public sealed interface Content permits FileContent, ArchivedContent {

	/** So many bytes tell a format. */
	int HEAD = 1 << 13;

	/** How to name it in what is read. */
	String origin();

	/** The last part of its path; may be empty and may say anything. */
	String fileName();

	/** How many bytes it has, or says it has. */
	long size() throws IOException;

	/** From the first byte; to be closed. */
	InputStream open() throws IOException;

	/** Bytes at any place; to be closed. */
	RandomBytes random() throws IOException;

	/** The first {@link #HEAD} bytes, or all of it where it has fewer. */
	default byte[] head() throws IOException {
		try (InputStream in = open()) {
			return in.readNBytes(HEAD);
		}
	}

	/**
	 * All of it.
	 * @throws BadContentException where there are more bytes than the limit, whatever the
	 * size says: a file may grow while it is read
	 */
	default byte[] bytes(long limit) throws IOException {
		long most = Math.min(limit, ReadLimits.LARGEST_BYTES);
		try (InputStream in = open()) {
			byte[] bytes = in.readNBytes((int) most);
			if (bytes.length == most && in.read() >= 0) {
				throw new BadContentException(new SourceIssue.TooLarge(origin(), Math.max(size(), most + 1), most));
			}
			return bytes;
		}
	}

	/** Bytes at any place. */
	interface RandomBytes extends AutoCloseable {

		long size() throws IOException;

		/** So many bytes from a place on, fewer only at the end. */
		byte[] read(long position, int length) throws IOException;

		/** The bytes from a place on; lives no longer than this. */
		default InputStream from(long position, long length) {
			return new RangeInput(this, position, length);
		}

		@Override
		void close() throws IOException;

		/** Bytes in memory. */
		static RandomBytes of(byte[] bytes) {
			return new RandomBytes() {

				@Override
				public long size() {
					return bytes.length;
				}

				@Override
				public byte[] read(long position, int length) {
					if (position < 0 || position >= bytes.length || length <= 0) {
						return new byte[0];
					}
					int from = (int) position;
					return Arrays.copyOfRange(bytes, from, from + Math.min(length, bytes.length - from));
				}

				@Override
				public InputStream from(long position, long length) {
					int from = Math.clamp(position, 0, bytes.length);
					return new ByteArrayInputStream(bytes, from, Math.clamp(length, 0, bytes.length - from));
				}

				@Override
				public void close() {
					// Memory needs no closing.
				}

			};
		}

	}

}

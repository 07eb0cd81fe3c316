package org.zhiku.corpus;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none longer than a limit. */
final class LineInput implements Closeable {

	private static final int BUFFER = 1 << 16;

	private final InputStream in;

	private final int limit;

	private final byte[] buffer = new byte[BUFFER];

	private int position;

	private int filled;

	private int number;

	private long passed;

	LineInput(InputStream in, int limit) {
		this.in = in;
		this.limit = limit;
	}

	/**
	 * A line without its line feed.
	 *
	 * @param number from 1
	 * @param bytes empty where it is too long
	 * @param length of the whole line
	 */
	record Line(int number, byte[] bytes, long length) {
	}

	/** The next line, or null at the end. */
	@Nullable Line next() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		long length = 0;
		boolean ended = false;
		while (!ended && fill()) {
			int from = this.position;
			int to = endOfLine(from);
			ended = to < this.filled;
			length += to - from;
			if (length <= this.limit) {
				bytes.write(this.buffer, from, to - from);
			}
			else {
				bytes = new ByteArrayOutputStream();
			}
			this.position = ended ? to + 1 : to;
			this.passed += this.position - from;
		}
		if (length == 0 && !ended) {
			return null;
		}
		this.number++;
		return new Line(this.number, (length <= this.limit) ? bytes.toByteArray() : new byte[0], length);
	}

	/** The bytes of all lines until now, line feeds included. */
	long passed() {
		return this.passed;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private boolean fill() throws IOException {
		if (this.position < this.filled) {
			return true;
		}
		this.position = 0;
		this.filled = Math.max(0, this.in.read(this.buffer));
		return this.filled > 0;
	}

	private int endOfLine(int from) {
		for (int i = from; i < this.filled; i++) {
			if (this.buffer[i] == '\n') {
				return i;
			}
		}
		return this.filled;
	}

}

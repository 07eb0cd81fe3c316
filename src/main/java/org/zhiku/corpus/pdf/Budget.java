package org.zhiku.corpus.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * What the reading of one file may cost. PDFBox itself unpacks a stream into memory
 * without a limit; it is asked at each block of it and at each operator. One thread.
 */
final class Budget {

	/** The budget of the file that this thread reads. */
	static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();

	private final long streamBytes;

	private final long deadline;

	private final Duration time;

	private long bytes;

	Budget(long streamBytes, long bytes, Duration time) {
		this.streamBytes = streamBytes;
		this.bytes = bytes;
		this.time = time;
		this.deadline = System.nanoTime() + time.toNanos();
	}

	/**
	 * For files as large as they are let in: a page's stream is some 100 KB, a font's 20
	 * MB.
	 */
	static Budget usual() {
		return new Budget(64 << 20, 1 << 30, Duration.ofMinutes(2));
	}

	void checkTime() {
		if (System.nanoTime() - this.deadline > 0) {
			throw new LimitException("it takes longer than " + this.time.toSeconds() + " seconds");
		}
	}

	/** Passes on what is written until it is too much. */
	OutputStream bound(OutputStream out) {
		return new FilterOutputStream(out) {

			private long written;

			@Override
			public void write(int b) throws IOException {
				count(1);
				this.out.write(b);
			}

			@Override
			public void write(byte[] block, int offset, int length) throws IOException {
				count(length);
				this.out.write(block, offset, length);
			}

			private void count(int length) {
				this.written += length;
				spend(length, this.written);
			}

		};
	}

	private void spend(int length, long ofStream) {
		this.bytes -= length;
		if (ofStream > this.streamBytes) {
			throw new LimitException("a stream in it unpacks to more than " + this.streamBytes + " bytes");
		}
		if (this.bytes < 0) {
			throw new LimitException("its streams unpack to more than is read");
		}
		checkTime();
	}

}

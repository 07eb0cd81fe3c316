package org.zhiku.corpus.pdf;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a file; a parser that does not come to an end is stopped at reading. */
final class BoundedInput extends RandomAccessReadBuffer {

	private static final int BETWEEN_CHECKS = 1 << 6;

	private final Budget budget;

	private int reads;

	BoundedInput(byte[] bytes, Budget budget) {
		super(bytes);
		this.budget = budget;
	}

	@Override
	public int read() throws IOException {
		check();
		return super.read();
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		check();
		return super.read(into, offset, length);
	}

	private void check() {
		this.reads++;
		if (this.reads % BETWEEN_CHECKS == 0) {
			this.budget.checkTime();
		}
	}

}

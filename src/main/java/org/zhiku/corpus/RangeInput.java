package org.zhiku.corpus;

import java.io.IOException;
import java.io.InputStream;

/** A part of something that can be read at any place, as a stream. */
final class RangeInput extends InputStream {

	private static final int BLOCK = 1 << 15;

	private final Content.RandomBytes bytes;

	private final long end;

	private long position;

	private byte[] block = new byte[0];

	private int next;

	RangeInput(Content.RandomBytes bytes, long position, long length) {
		this.bytes = bytes;
		this.position = Math.max(0, position);
		this.end = this.position + Math.max(0, Math.min(length, Long.MAX_VALUE - this.position));
	}

	@Override
	public int read() throws IOException {
		return fill() ? this.block[this.next++] & 0xff : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int taken = Math.min(length, this.block.length - this.next);
		System.arraycopy(this.block, this.next, into, offset, taken);
		this.next += taken;
		return taken;
	}

	private boolean fill() throws IOException {
		if (this.next < this.block.length) {
			return true;
		}
		this.block = this.bytes.read(this.position, (int) Math.min(BLOCK, this.end - this.position));
		this.position += this.block.length;
		this.next = 0;
		return this.block.length > 0;
	}

}

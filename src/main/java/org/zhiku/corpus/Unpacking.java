package org.zhiku.corpus;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was unpacked so far of a file and of the archives in it.
 *
 * @param limits what is allowed
 * @param depth of archives in archives, 1 for the outermost
 * @param entries of archives of documents seen so far
 * @param bytes unpacked so far
 */
record Unpacking(ReadLimits.Packed limits, int depth, AtomicInteger entries, AtomicLong bytes) {

	Unpacking(ReadLimits.Packed limits) {
		this(limits, 1, new AtomicInteger(), new AtomicLong());
	}

	/** For an archive in this one; the sums are shared. */
	Unpacking deeper() {
		return new Unpacking(this.limits, this.depth + 1, this.entries, this.bytes);
	}

	/**
	 * Counts the entries of one more archive, unless they are too many: then it is not
	 * read and takes nothing away from what is around it.
	 */
	boolean admits(int more) {
		if ((long) this.entries.get() + more > this.limits.entries()) {
			return false;
		}
		this.entries.addAndGet(more);
		return true;
	}

	/** Whether no more may be unpacked. */
	boolean isExhausted() {
		return this.bytes.get() > this.limits.unpackedBytes();
	}

}

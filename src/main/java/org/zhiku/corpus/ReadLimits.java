package org.zhiku.corpus;

/**
 * How much is taken in at a time, so that no input can exhaust memory.
 *
 * @param fileBytes of a file that is one document
 * @param lineBytes of a line of a collection; the collection itself has no limit
 */
public record ReadLimits(long fileBytes, int lineBytes) {

	/** Four times the largest law that we know, thrice. */
	public static final ReadLimits DEFAULT = new ReadLimits(16 << 20, 16 << 20);

	/** A Java array holds no more. */
	private static final int LARGEST_BYTES = 1 << 30;

	public ReadLimits {
		if (fileBytes < 1 || lineBytes < 1 || fileBytes > LARGEST_BYTES || lineBytes > LARGEST_BYTES) {
			throw new IllegalArgumentException("A limit is from 1 byte to 1 GB: " + fileBytes + ", " + lineBytes);
		}
	}

}

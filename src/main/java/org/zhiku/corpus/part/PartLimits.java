package org.zhiku.corpus.part;

/**
 * How much of a zip is taken in.
 *
 * @param entries that it may have
 * @param partBytes of one part that is kept
 * @param keptBytes of all parts that are kept
 * @param ratio of what all entries unpack to and what the zip weighs
 */
public record PartLimits(int entries, long partBytes, long keptBytes, int ratio) {

	/** A law of a thousand pages holds 20 MB of XML in as many parts, packed tenfold. */
	public static final PartLimits DEFAULT = new PartLimits(20_000, 64 << 20, 128 << 20, 200);

	/** A small zip may pack better than the ratio: unpacking so much hurts nobody. */
	static final long ALWAYS_BYTES = 16 << 20;

	public PartLimits {
		if (entries < 1 || partBytes < 1 || keptBytes < 1 || ratio < 1) {
			throw new IllegalArgumentException("A limit is 1 at least");
		}
	}

	/** How much a zip of this size may unpack to. */
	long unpacked(long zipBytes) {
		return Math.max(ALWAYS_BYTES, zipBytes * this.ratio);
	}

}

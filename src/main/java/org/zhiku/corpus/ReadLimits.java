package org.zhiku.corpus;

/**
 * How much is taken in at a time, so that no input can exhaust memory.
 *
 * @param fileBytes of a text or a page, and of the text of any other document
 * @param lineBytes of a line of a collection; the collection itself has no limit
 * @param packed what is taken in of files that hold more than they weigh
 */
public record ReadLimits(long fileBytes, int lineBytes, Packed packed) {

	/** A Java array holds no more. */
	static final int LARGEST_BYTES = 1 << 30;

	/** Four times the largest law that we know, thrice. */
	public static final ReadLimits DEFAULT = new ReadLimits(16 << 20, 16 << 20);

	public ReadLimits {
		if (fileBytes < 1 || lineBytes < 1 || fileBytes > LARGEST_BYTES || lineBytes > LARGEST_BYTES) {
			throw new IllegalArgumentException("A limit is from 1 byte to 1 GB: " + fileBytes + ", " + lineBytes);
		}
	}

	/** The usual limits for what is packed. */
	public ReadLimits(long fileBytes, int lineBytes) {
		this(fileBytes, lineBytes, Packed.DEFAULT);
	}

	/** How large a file of the format may be. */
	long of(Format format) {
		return switch (format) {
			case TEXT, HTML -> this.fileBytes;
			case PDF, OFD, DOCX -> this.packed.fileBytes;
			case ZIP -> this.packed.archiveBytes;
			case JSON_LINES -> Long.MAX_VALUE;
		};
	}

	/**
	 * Limits of PDF, OFD and Word files and of archives.
	 *
	 * @param fileBytes of a PDF, OFD or Word file
	 * @param archiveBytes of an archive of documents
	 * @param entries of an archive, with those of the archives in it
	 * @param unpackedBytes of all entries together, with those of the archives in it
	 * @param ratio of what an entry unpacks to and what it weighs
	 * @param depth of archives in archives; 1 for none
	 */
	public record Packed(long fileBytes, long archiveBytes, int entries, long unpackedBytes, int ratio, int depth) {

		/** Real policies pack twentyfold at most; a scan is seldom larger than 64 MB. */
		public static final Packed DEFAULT = new Packed(64 << 20, 1 << 30, 20_000, 2L << 30, 200, 3);

		public Packed {
			if (fileBytes < 1 || fileBytes > LARGEST_BYTES || archiveBytes < 1 || entries < 1 || unpackedBytes < 1
					|| ratio < 1 || depth < 1) {
				throw new IllegalArgumentException("A limit is 1 at least and of a file 1 GB at most");
			}
		}

	}

}

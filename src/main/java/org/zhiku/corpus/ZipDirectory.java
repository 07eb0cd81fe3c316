package org.zhiku.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the directory at the end of a zip file. The JDK's own reader takes all entries
 * into memory, however many, and one encoding of names for all.
 */
final class ZipDirectory {

	private static final int END = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	/** A comment may follow the end. */
	private static final int LONGEST_TAIL = END + 0xffff;

	private static final int LOCATOR = 20;

	private static final int LOCATOR_SIGNATURE = 0x07064b50;

	private static final int LARGE_END = 56;

	private static final int LARGE_END_SIGNATURE = 0x06064b50;

	private static final int HEADER = 46;

	private static final int HEADER_SIGNATURE = 0x02014b50;

	private static final int LONGEST_NAME = 4096;

	private final Content.RandomBytes bytes;

	private final String origin;

	private final int limit;

	ZipDirectory(Content.RandomBytes bytes, String origin, int limit) {
		this.bytes = bytes;
		this.origin = origin;
		this.limit = limit;
	}

	List<ZipArchive.Entry> entries() throws IOException {
		Extent directory = directory();
		List<ZipArchive.Entry> entries = new ArrayList<>();
		try (InputStream in = this.bytes.from(directory.start(), directory.length())) {
			byte[] header = in.readNBytes(HEADER);
			while (header.length == HEADER && new LittleEndian(header).int32(0) == HEADER_SIGNATURE) {
				if (entries.size() == this.limit) {
					throw new BadContentException(
							new SourceIssue.OverLimit(this.origin, "more than " + this.limit + " entries"));
				}
				entries.add(entry(new LittleEndian(header), in, directory.shift()));
				header = in.readNBytes(HEADER);
			}
		}
		return List.copyOf(entries);
	}

	private ZipArchive.Entry entry(LittleEndian header, InputStream in, long shift) throws IOException {
		int nameLength = header.uint16(28);
		if (nameLength > LONGEST_NAME) {
			throw damaged("a name in it has " + nameLength + " bytes");
		}
		byte[] name = in.readNBytes(nameLength);
		ZipExtra extra = new ZipExtra(in.readNBytes(header.uint16(30)));
		in.skipNBytes(header.uint16(32));
		int flags = header.uint16(8);
		ZipExtra.Sizes sizes = extra.sizes(new ZipExtra.Sizes(header.uint32(24), header.uint32(20), header.uint32(42)));
		return new ZipArchive.Entry(ZipNames.decode(name, (flags & 1 << 11) != 0, extra), header.uint16(10),
				(flags & 1) != 0, sizes.packed(), sizes.unpacked(), header.uint32(16), sizes.position() + shift);
	}

	private Extent directory() throws IOException {
		long size = this.bytes.size();
		long from = Math.max(0, size - LONGEST_TAIL);
		LittleEndian tail = new LittleEndian(this.bytes.read(from, LONGEST_TAIL));
		int end = tail.bytes().length - END;
		while (end >= 0 && tail.int32(end) != END_SIGNATURE) {
			end--;
		}
		if (end < 0) {
			throw damaged("the end of the archive is missing");
		}
		long length = tail.uint32(end + 12);
		long start = tail.uint32(end + 16);
		if (length == 0xffff_ffffL || start == 0xffff_ffffL) {
			return large(from + end);
		}
		return placed(start, length, from + end);
	}

	/** The directory of an archive that 32 bits cannot describe. */
	private Extent large(long end) throws IOException {
		LittleEndian locator = new LittleEndian(this.bytes.read(end - LOCATOR, LOCATOR));
		if (locator.bytes().length < LOCATOR || locator.int32(0) != LOCATOR_SIGNATURE) {
			throw damaged("its directory is missing");
		}
		long position = locator.int64(8);
		LittleEndian large = new LittleEndian(this.bytes.read(position, LARGE_END));
		if (large.bytes().length < LARGE_END || large.int32(0) != LARGE_END_SIGNATURE) {
			throw damaged("its directory is missing");
		}
		return placed(large.int64(48), large.int64(40), position);
	}

	/**
	 * Whatever stands before the archive, such as a program that unpacks it, moves all.
	 */
	private Extent placed(long said, long length, long end) throws BadContentException {
		long start = end - length;
		if (length < 0 || start < 0 || said < 0 || start < said) {
			throw damaged("its directory is missing");
		}
		return new Extent(start, length, start - said);
	}

	private BadContentException damaged(String what) {
		return new BadContentException(new SourceIssue.Damaged(this.origin, what));
	}

	/**
	 * Where the directory is.
	 *
	 * @param shift of all places
	 */
	private record Extent(long start, long length, long shift) {
	}

}

package org.zhiku.corpus;

import java.util.Arrays;
import java.util.zip.CRC32;

/** The fields that later versions of the format added to an entry. */
record ZipExtra(byte[] bytes) {

	private static final int LARGE = 0x0001;

	private static final int UNICODE_NAME = 0x7075;

	private static final long ABSENT = 0xffff_ffffL;

	/** Sizes and position of an entry. */
	record Sizes(long unpacked, long packed, long position) {
	}

	/** The true sizes where 32 bits did not hold them. */
	Sizes sizes(Sizes said) {
		LittleEndian field = new LittleEndian(field(LARGE));
		int at = 0;
		long[] sizes = { said.unpacked(), said.packed(), said.position() };
		for (int i = 0; i < sizes.length; i++) {
			if (sizes[i] == ABSENT && at + 8 <= field.bytes().length) {
				sizes[i] = Math.max(0, field.int64(at));
				at += 8;
			}
		}
		return new Sizes(sizes[0], sizes[1], sizes[2]);
	}

	/** The name in UTF-8 if it is another spelling of the given one; else empty. */
	byte[] unicodeName(byte[] name) {
		byte[] field = field(UNICODE_NAME);
		CRC32 crc = new CRC32();
		crc.update(name);
		boolean matches = field.length > 5 && new LittleEndian(field).uint32(1) == crc.getValue();
		return matches ? Arrays.copyOfRange(field, 5, field.length) : new byte[0];
	}

	private byte[] field(int id) {
		LittleEndian all = new LittleEndian(this.bytes);
		int at = 0;
		while (at + 4 <= this.bytes.length) {
			int length = all.uint16(at + 2);
			if (all.uint16(at) == id) {
				return Arrays.copyOfRange(this.bytes, at + 4, Math.min(this.bytes.length, at + 4 + length));
			}
			at += 4 + length;
		}
		return new byte[0];
	}

}

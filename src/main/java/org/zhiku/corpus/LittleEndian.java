package org.zhiku.corpus;

/** Numbers in bytes, the smallest byte first. */
record LittleEndian(byte[] bytes) {

	int uint16(int at) {
		return (this.bytes[at] & 0xff) | (this.bytes[at + 1] & 0xff) << 8;
	}

	int int32(int at) {
		return uint16(at) | uint16(at + 2) << 16;
	}

	long uint32(int at) {
		return int32(at) & 0xffff_ffffL;
	}

	/** Negative where no real size can be meant. */
	long int64(int at) {
		return uint32(at) | uint32(at + 4) << 32;
	}

}

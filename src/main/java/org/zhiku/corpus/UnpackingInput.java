package org.zhiku.corpus;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

/** The content of an entry, unpacked, counted and compared with its checksum. */
final class UnpackingInput extends FilterInputStream {

	private static final int STORED = 0;

	private static final int DEFLATED = 8;

	/** Less can be repeated often without harm. */
	private static final int HARMLESS = 1 << 20;

	private final ZipArchive.Entry entry;

	private final String origin;

	private final Unpacking unpacking;

	private final @Nullable Inflater inflater;

	private final CRC32 crc = new CRC32();

	private long length;

	private UnpackingInput(InputStream in, @Nullable Inflater inflater, ZipArchive.Entry entry, String origin,
			Unpacking unpacking) {
		super(in);
		this.inflater = inflater;
		this.entry = entry;
		this.origin = origin;
		this.unpacking = unpacking;
	}

	static UnpackingInput of(InputStream packed, ZipArchive.Entry entry, String origin, Unpacking unpacking)
			throws BadContentException {
		if (entry.method() == STORED) {
			return new UnpackingInput(packed, null, entry, origin, unpacking);
		}
		if (entry.method() == DEFLATED) {
			Inflater inflater = new Inflater(true);
			return new UnpackingInput(new InflaterInputStream(packed, inflater, 1 << 13), inflater, entry, origin,
					unpacking);
		}
		throw new BadContentException(new SourceIssue.Unreadable(origin, "packed by method " + entry.method()));
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int offset, int count) throws IOException {
		int read;
		try {
			read = super.read(into, offset, count);
		}
		catch (ZipException | EOFException ex) {
			throw new BadContentException(new SourceIssue.Damaged(this.origin, "it cannot be unpacked"), ex);
		}
		if (read < 0) {
			compare();
			return read;
		}
		this.crc.update(into, offset, read);
		count(read);
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		return readNBytes(Math.clamp(count, 0, 1 << 13)).length;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	@Override
	public void close() throws IOException {
		super.close();
		if (this.inflater != null) {
			this.inflater.end();
		}
	}

	private void compare() throws BadContentException {
		if (this.crc.getValue() != this.entry.crc()) {
			throw new BadContentException(new SourceIssue.Damaged(this.origin, "its checksum is another one"));
		}
	}

	private void count(int read) throws BadContentException {
		this.length += read;
		ReadLimits.Packed limits = this.unpacking.limits();
		if (this.length > HARMLESS && this.length / limits.ratio() > this.entry.packed()) {
			throw tooMuch("it unpacks to more than " + limits.ratio() + " times its size");
		}
		if (this.unpacking.bytes().addAndGet(read) > limits.unpackedBytes()) {
			throw tooMuch("the archive unpacks to more than " + limits.unpackedBytes() + " bytes");
		}
	}

	private BadContentException tooMuch(String what) {
		return new BadContentException(new SourceIssue.OverLimit(this.origin, what));
	}

}

package org.zhiku.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A zip file whose entries are read within limits: archives of documents, and the
 * packages of OFD and Word. Nothing is ever written, so that the names of entries can do
 * no harm. One thread at a time.
 */
public final class ZipArchive implements Closeable {

	private static final int LOCAL_HEADER = 30;

	private static final int LOCAL_SIGNATURE = 0x04034b50;

	private final Content.RandomBytes bytes;

	private final String origin;

	private final Unpacking unpacking;

	private final List<Entry> entries;

	private ZipArchive(Content.RandomBytes bytes, String origin, Unpacking unpacking) throws IOException {
		this.bytes = bytes;
		this.origin = origin;
		this.unpacking = unpacking;
		this.entries = new ZipDirectory(bytes, origin, unpacking.limits().entries()).entries();
	}

	/**
	 * Reads the list of entries. What archives within an archive unpack to counts for the
	 * outermost.
	 * @throws BadContentException where it is damaged or holds too many entries
	 */
	public static ZipArchive open(Content content, ReadLimits.Packed limits) throws IOException {
		Unpacking unpacking = (content instanceof ArchivedContent inner) ? inner.unpacking() : new Unpacking(limits);
		Content.RandomBytes bytes = content.random();
		try {
			return new ZipArchive(bytes, content.origin(), unpacking);
		}
		catch (IOException ex) {
			bytes.close();
			throw ex;
		}
	}

	/**
	 * A file or folder in the archive.
	 *
	 * @param name as written, with {@code /} between folders
	 * @param method how it is packed
	 * @param encrypted whether a password protects it
	 * @param packed its size in the archive
	 * @param unpacked its size, as the archive says
	 * @param crc its checksum
	 * @param position of its header
	 */
	public record Entry(String name, int method, boolean encrypted, long packed, long unpacked, long crc,
			long position) {

		public boolean isFolder() {
			return this.name.endsWith("/");
		}

	}

	/** In the order of the archive's directory. */
	public List<Entry> entries() {
		return this.entries;
	}

	/**
	 * The first entry of this name, whatever the case of its letters; null if there is
	 * none.
	 */
	public @Nullable Entry find(String name) {
		return this.entries.stream().filter((entry) -> entry.name().equalsIgnoreCase(name)).findFirst().orElse(null);
	}

	/**
	 * What an entry holds, unpacked; to be closed. Reading throws
	 * {@link BadContentException} where it is damaged or too much.
	 */
	public InputStream open(Entry entry) throws IOException {
		if (entry.encrypted()) {
			throw new BadContentException(new SourceIssue.Encrypted(originOf(entry)));
		}
		byte[] header = this.bytes.read(entry.position(), LOCAL_HEADER);
		LittleEndian local = new LittleEndian(header);
		if (header.length < LOCAL_HEADER || local.int32(0) != LOCAL_SIGNATURE) {
			throw new BadContentException(new SourceIssue.Damaged(originOf(entry), "it is not where the archive says"));
		}
		long start = entry.position() + LOCAL_HEADER + local.uint16(26) + local.uint16(28);
		return UnpackingInput.of(this.bytes.from(start, entry.packed()), entry, originOf(entry), this.unpacking);
	}

	/** All that an entry holds, unpacked. */
	public byte[] bytes(Entry entry, long limit) throws IOException {
		return content(entry).bytes(limit);
	}

	/** An entry as content of its own, for as long as this is open. */
	public Content content(Entry entry) {
		return new ArchivedContent(this, entry, originOf(entry), this.unpacking.deeper());
	}

	/** What was unpacked so far of it and of what it is in. */
	Unpacking unpacking() {
		return this.unpacking;
	}

	/** Such as {@code file.zip!/folder/file.txt}. */
	String originOf(Entry entry) {
		return this.origin + "!/" + ZipNames.harmless(entry.name());
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
	}

}

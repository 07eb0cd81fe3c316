package org.zhiku.corpus.part;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.Content;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.SourceIssue;
import org.zhiku.corpus.ZipArchive;

/**
 * The XML parts of a package by their paths, read one at a time. Letters are compared
 * without regard to case, as the writers of these formats do. One thread at a time.
 */
public final class Parts implements Closeable {

	/** A law of a thousand pages holds 20 MB of XML. */
	private static final long MOST_BYTES = 256 << 20;

	private final ZipArchive archive;

	private final String origin;

	private final ReadLimits.Packed limits;

	private final Map<String, ZipArchive.Entry> entries = new HashMap<>();

	private long read;

	private Parts(ZipArchive archive, String origin, ReadLimits.Packed limits) {
		this.archive = archive;
		this.origin = origin;
		this.limits = limits;
		for (ZipArchive.Entry entry : archive.entries()) {
			String name = entry.name().startsWith("/") ? entry.name().substring(1) : entry.name();
			this.entries.putIfAbsent(name.toLowerCase(Locale.ROOT), entry);
		}
	}

	public static Parts open(Content content, ReadLimits.Packed limits) throws IOException {
		return new Parts(ZipArchive.open(content, limits), content.origin(), limits);
	}

	/** How to name the package where it is at fault. */
	public String origin() {
		return this.origin;
	}

	public boolean has(String path) {
		return this.entries.containsKey(path.toLowerCase(Locale.ROOT));
	}

	/** The part at a path, null where there is none. */
	public @Nullable XmlEvents find(String path) throws IOException {
		ZipArchive.Entry entry = this.entries.get(path.toLowerCase(Locale.ROOT));
		if (entry == null) {
			return null;
		}
		byte[] bytes = this.archive.bytes(entry, this.limits.fileBytes());
		this.read += bytes.length;
		if (this.read > MOST_BYTES) {
			throw overLimit("its parts unpack to more than " + MOST_BYTES + " bytes");
		}
		return XmlEvents.of(bytes, this.origin, path);
	}

	/** The part at a path, which must be there. */
	public XmlEvents get(String path) throws IOException {
		XmlEvents xml = find(path);
		if (xml == null) {
			throw damaged("the part " + path + " is missing");
		}
		return xml;
	}

	public BadContentException damaged(String what) {
		return new BadContentException(new SourceIssue.Damaged(this.origin, what));
	}

	public BadContentException overLimit(String what) {
		return new BadContentException(new SourceIssue.OverLimit(this.origin, what));
	}

	@Override
	public void close() throws IOException {
		this.archive.close();
	}

}

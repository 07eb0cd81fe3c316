package org.zhiku.corpus;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** An entry of an archive that is open. One thread at a time. */
final class ArchivedContent implements Content {

	private final ZipArchive archive;

	private final ZipArchive.Entry entry;

	private final String origin;

	private final Unpacking unpacking;

	private byte @Nullable [] whole;

	ArchivedContent(ZipArchive archive, ZipArchive.Entry entry, String origin, Unpacking unpacking) {
		this.archive = archive;
		this.entry = entry;
		this.origin = origin;
		this.unpacking = unpacking;
	}

	@Override
	public String origin() {
		return this.origin;
	}

	@Override
	public String fileName() {
		return this.entry.name().substring(this.entry.name().lastIndexOf('/') + 1);
	}

	@Override
	public long size() {
		return this.entry.unpacked();
	}

	@Override
	public InputStream open() throws IOException {
		return this.archive.open(this.entry);
	}

	/** It is unpacked into memory once. */
	@Override
	public RandomBytes random() throws IOException {
		byte[] bytes = this.whole;
		if (bytes == null) {
			bytes = bytes(this.unpacking.limits().fileBytes());
			this.whole = bytes;
		}
		return RandomBytes.of(bytes);
	}

	/** What counts for an archive that this is. */
	Unpacking unpacking() {
		return this.unpacking;
	}

}

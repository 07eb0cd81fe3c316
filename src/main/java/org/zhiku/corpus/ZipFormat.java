package org.zhiku.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A zip of documents is a folder: its entries come in the archive's order, hidden files
 * and README files are skipped, and an entry that cannot be read costs only itself. Where
 * all that may be unpacked is, the archive says how much of it was left.
 */
final class ZipFormat implements FormatReader {

	private final FormatReaders readers;

	private final ReadLimits.Packed limits;

	ZipFormat(ReadLimits limits, FormatReaders readers) {
		this.limits = limits.packed();
		this.readers = readers;
	}

	@Override
	public Format format() {
		return Format.ZIP;
	}

	@Override
	public Results open(Content content) throws IOException {
		if (content instanceof ArchivedContent inner && inner.unpacking().depth() > this.limits.depth()) {
			throw new BadContentException(new SourceIssue.OverLimit(content.origin(),
					"archives in archives more than " + this.limits.depth() + " deep"));
		}
		ZipArchive archive = ZipArchive.open(content, this.limits);
		if (!archive.unpacking().admits(archive.entries().size())) {
			archive.close();
			throw new BadContentException(new SourceIssue.OverLimit(content.origin(),
					"more than " + this.limits.entries() + " entries with those of the archive around it"));
		}
		return new Entries(archive, content.origin());
	}

	/** The rule by which an entry is no document; null where it may be one. */
	private static @Nullable String skipped(String path) {
		for (String name : path.split("/")) {
			if (name.toUpperCase(Locale.ROOT).equals("__MACOSX")) {
				return "macOS keeps no documents there";
			}
			if (!name.equals("..") && !name.equals(".") && CorpusWalk.isNoDocument(name)) {
				return CorpusWalk.NO_DOCUMENT;
			}
		}
		return null;
	}

	/** The documents of an archive that is open. */
	private final class Entries implements Results {

		private final ZipArchive archive;

		private final Iterator<ZipArchive.Entry> entries;

		private @Nullable Results current;

		private final String origin;

		private String currentOrigin;

		private boolean any;

		private long passed;

		Entries(ZipArchive archive, String origin) {
			this.archive = archive;
			this.origin = origin;
			this.currentOrigin = origin;
			List<ZipArchive.Entry> files = new ArrayList<>(archive.entries());
			files.removeIf(ZipArchive.Entry::isFolder);
			this.entries = files.iterator();
		}

		@Override
		public @Nullable ReadResult next() {
			while (this.current != null || this.entries.hasNext() && !this.archive.unpacking().isExhausted()) {
				ReadResult result;
				try {
					result = (this.current != null) ? fromCurrent(this.current) : visit(this.entries.next());
				}
				catch (IOException ex) {
					closeCurrent();
					result = new ReadResult.Issue(SourceIssue.of(this.currentOrigin, ex));
				}
				if (result != null) {
					this.any = true;
					return result;
				}
			}
			return atEnd();
		}

		private @Nullable ReadResult atEnd() {
			int left = countLeft();
			if (left > 0) {
				this.any = true;
				return new ReadResult.Issue(new SourceIssue.OverLimit(this.origin,
						"all that may be unpacked is; entries not read: " + left));
			}
			if (this.any) {
				return null;
			}
			this.any = true;
			return new ReadResult.Issue(new SourceIssue.Empty(this.origin));
		}

		/** Goes to the end, so that a second time there are none. */
		private int countLeft() {
			int left = 0;
			while (this.entries.hasNext()) {
				left += (skipped(this.entries.next().name()) == null) ? 1 : 0;
			}
			return left;
		}

		private @Nullable ReadResult fromCurrent(Results results) throws IOException {
			ReadResult result = results.next();
			if (result == null) {
				closeCurrent();
			}
			return result;
		}

		@Override
		public long position() {
			return this.passed;
		}

		private @Nullable ReadResult visit(ZipArchive.Entry entry) throws IOException {
			this.passed += entry.packed();
			this.currentOrigin = this.archive.originOf(entry);
			String rule = skipped(entry.name());
			if (rule != null) {
				return new ReadResult.Skipped(this.currentOrigin, rule);
			}
			this.current = ZipFormat.this.readers.open(this.archive.content(entry));
			return null;
		}

		private void closeCurrent() {
			Results closing = this.current;
			this.current = null;
			try {
				if (closing != null) {
					closing.close();
				}
			}
			catch (IOException ex) {
				// Nothing was written, so nothing is lost.
			}
		}

		@Override
		public void close() throws IOException {
			closeCurrent();
			this.archive.close();
		}

	}

}

package org.zhiku.ingest.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts what each file gave. It holds the first files of a run one by one and adds up
 * the others, so that a million files need no more memory than some thousands. One thread
 * at a time.
 */
public final class FileTally {

	private final int limit;

	private final List<Entry> entries = new ArrayList<>();

	private final Entry others = new Entry("");

	private @Nullable String current;

	private long count;

	public FileTally(int limit) {
		this.limit = limit;
	}

	/** The entry of a file; files come one after the other, and each only once. */
	public Entry entry(String file) {
		if (!file.equals(this.current)) {
			this.current = file;
			this.count++;
			if (this.count <= this.limit) {
				this.entries.add(new Entry(file));
			}
		}
		return (this.count <= this.limit) ? this.entries.getLast() : this.others;
	}

	/** How many files there were. */
	public long count() {
		return this.count;
	}

	/** What the first of them gave. */
	public List<FileReport> files() {
		return this.entries.stream().map((entry) -> new FileReport(entry.file, entry.counts)).toList();
	}

	/** What the others gave. */
	public IngestCounts others() {
		return this.others.counts;
	}

	/** What one file gave by now; its documents may meet their fates much later. */
	public static final class Entry {

		private final String file;

		private IngestCounts counts = IngestCounts.NONE;

		private Entry(String file) {
			this.file = file;
		}

		/** One of its documents met a fate. */
		public void add(Fate fate) {
			this.counts = this.counts.with(fate);
		}

	}

}

package org.zhiku.search.lucene.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Old states of the index, kept for those who page through them. Lucene's
 * SearcherLifetimeManager forgets by age alone; here each page keeps its state alive, and
 * a state that nobody ever continued from goes before one that somebody did. A state
 * costs what the index has replaced since: its old segments stay on disk and mapped.
 */
final class KeptViews implements Closeable {

	private final Map<Moment, Kept> kept = new HashMap<>();

	private final int most;

	private final Duration longest;

	private final InstantSource clock;

	/**
	 * Keeps at most so many, each for so long after it was used last.
	 */
	KeptViews(int most, Duration longest, InstantSource clock) {
		this.most = most;
		this.longest = longest;
		this.clock = clock;
	}

	/** Keeps a state that is being looked at. */
	synchronized void keep(View view) throws IOException {
		Kept known = this.kept.get(view.moment());
		if (known != null) {
			known.used = this.clock.millis();
			return;
		}
		forget(this.most - 1);
		view.searcher().getIndexReader().incRef();
		this.kept.put(view.moment(), new Kept(view, this.clock.millis()));
	}

	/**
	 * The state, if it is still kept, to look at; its reader must be released afterwards.
	 */
	synchronized @Nullable View acquire(Moment moment) throws IOException {
		forget(this.most);
		Kept known = this.kept.get(moment);
		if (known == null) {
			return null;
		}
		known.used = this.clock.millis();
		known.continued = true;
		known.view.searcher().getIndexReader().incRef();
		return known.view;
	}

	/** Lets go of what is too old. */
	synchronized void forget() throws IOException {
		forget(this.most);
	}

	synchronized int size() {
		return this.kept.size();
	}

	@Override
	public synchronized void close() throws IOException {
		forget(0);
	}

	private void forget(int room) throws IOException {
		long oldest = this.clock.millis() - this.longest.toMillis();
		List<Kept> ordered = new ArrayList<>(this.kept.values());
		ordered.sort(Comparator.comparing((Kept each) -> each.continued).thenComparing((each) -> each.used));
		List<Closeable> gone = new ArrayList<>();
		for (Kept each : ordered) {
			if (each.used < oldest || this.kept.size() > room) {
				this.kept.remove(each.view.moment());
				gone.add(() -> each.view.searcher().getIndexReader().decRef());
			}
		}
		IOUtils.close(gone);
	}

	private static final class Kept {

		private final View view;

		private long used;

		private boolean continued;

		private Kept(View view, long used) {
			this.view = view;
			this.used = used;
		}

	}

}

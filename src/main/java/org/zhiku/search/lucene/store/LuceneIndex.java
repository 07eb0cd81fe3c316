package org.zhiku.search.lucene.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zhiku.search.SearchException;
import org.zhiku.search.meaning.Administration;
import org.zhiku.search.meaning.Departments;

import org.springframework.util.unit.DataSize;

/**
 * The index on disk: changes, commits and searchers. All methods block. Changes come from
 * one caller at a time; searches and commits may run meanwhile, and another generation
 * may take over at any time.
 */
public final class LuceneIndex implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(LuceneIndex.class);

	private final Generations generations;

	private final DataSize buffer;

	private final KeptViews kept;

	private final AtomicReference<Serving> serving;

	private @Nullable NextIndex next;

	private volatile @Nullable String problem;

	private volatile boolean closed;

	LuceneIndex(Generations generations, DataSize buffer, KeptViews kept) {
		this.generations = generations;
		this.buffer = buffer;
		this.kept = kept;
		this.serving = new AtomicReference<>(Serving.of(generations.open(buffer)));
	}

	/**
	 * Opens it, with the departments that the program knows by itself and the usual
	 * number of old states that are kept for paging.
	 */
	public static LuceneIndex open(Path folder, DataSize buffer) {
		return open(folder, Administration.shipped().departments(), buffer, 32, Duration.ofMinutes(2));
	}

	/**
	 * Opens it. One that knew other departments is replaced by an empty one.
	 * @param states at most so many old states are kept for paging
	 * @param keep each for so long after its last use
	 */
	public static LuceneIndex open(Path folder, Departments departments, DataSize buffer, int states, Duration keep) {
		return new LuceneIndex(new Generations(folder, departments), buffer,
				new KeptViews(states, keep, InstantSource.system()));
	}

	public String graph() {
		return this.serving.get().graph();
	}

	public long revision() {
		return this.serving.get().revision();
	}

	/** The writer, which an error of the disk closes for good. */
	public IndexWriter writer() {
		return this.serving.get().index().writer();
	}

	/**
	 * Where changes go now; to be given to {@link #show}, since another index may serve
	 * by then.
	 */
	public ChangeTarget target() throws IOException {
		OpenIndex index = writable();
		return new ChangeTarget(index, () -> !this.closed && this.serving.get().index() != index);
	}

	/**
	 * Makes all that was written to a target searchable; it holds the changes up to this
	 * revision. Does nothing where another index serves by now.
	 */
	public void show(ChangeTarget target, long upTo) throws IOException {
		writable();
		target.refresh();
		this.serving.updateAndGet((now) -> (now.index() == target.index()) ? now.shown(upTo) : now);
	}

	/** Why what is shown is not on disk; null once a commit has succeeded. */
	public @Nullable String problem() {
		return this.problem;
	}

	/** Records what is shown, if that is not on disk yet. */
	public synchronized void commit() throws IOException {
		Serving shown = this.serving.get();
		if (shown.revision() == shown.committed() || this.closed) {
			return;
		}
		try {
			// Nobody may have a change to apply, which would open it again.
			if (!shown.index().writer().isOpen()) {
				shown.index().checkRoom();
				writable();
			}
			shown.index().commit(shown.graph(), shown.revision());
			this.serving.updateAndGet((now) -> now.committed(shown.revision()));
			this.problem = null;
		}
		catch (IOException | RuntimeException ex) {
			this.problem = String.valueOf(ex.getMessage());
			throw ex;
		}
	}

	/** Lets go of old states that nobody asked for lately. */
	public void forgetOldStates() throws IOException {
		this.kept.forget();
	}

	public synchronized void clear(String graph) throws IOException {
		OpenIndex index = writable();
		index.writer().deleteAll();
		index.commit(graph, 0);
		index.searchers().maybeRefreshBlocking();
		this.serving.set(new Serving(index, graph, 0, 0));
		this.problem = null;
	}

	/** Begins an index of this graph beside the one that serves. One at a time. */
	public synchronized NextIndex begin(String graph) throws IOException {
		if (this.closed || this.next != null) {
			throw new SearchException.Unavailable("a new index is being built already",
					new IllegalStateException("There can be one"));
		}
		this.next = new NextIndex(this.generations.next(this.buffer), graph);
		return this.next;
	}

	/**
	 * Lets an index serve in place of the one that does, unless that one shows more.
	 * Searches under way and old states that are kept go on with the old one, whose files
	 * go with the last of them.
	 */
	public boolean serve(NextIndex built) throws IOException {
		// Most of the work while writers are not kept waiting.
		built.complete();
		return takeOver(built);
	}

	private synchronized boolean takeOver(NextIndex built) throws IOException {
		if (built != this.next) {
			throw new AlreadyClosedException("the new index is closed");
		}
		if (built.revision() < revision()) {
			return false;
		}
		Serving complete = built.complete();
		this.generations.serve(complete.index().generation());
		Serving before = this.serving.getAndSet(complete);
		this.next = null;
		this.problem = null;
		IOUtils.closeWhileHandlingException(before.index());
		this.generations.delete(before.index().generation());
		return true;
	}

	/** Forgets an index that is not to be completed. */
	public synchronized void discard(NextIndex built) throws IOException {
		if (built == this.next) {
			this.next = null;
			IOUtils.closeWhileHandlingException(built.index());
			this.generations.delete(built.index().generation());
		}
	}

	/** Looks at the newest state. */
	public <T> T search(View.SearcherWork<T> work) throws IOException {
		return view(null, (view) -> work.with(view.searcher()));
	}

	/**
	 * Looks at a state that was kept, or at the newest one if there is none or it is not
	 * kept any more.
	 */
	public <T> T view(@Nullable Moment moment, View.Work<T> work) throws IOException {
		View old = (moment != null) ? this.kept.acquire(moment) : null;
		View view = (old != null) ? old : newest();
		try {
			return work.with(view);
		}
		finally {
			view.searcher().getIndexReader().decRef();
		}
	}

	/** Keeps a state that is being looked at, for a while. */
	public void keep(View view) throws IOException {
		this.kept.keep(view);
	}

	/** Commits and closes; the next process goes on from there. */
	@Override
	public synchronized void close() throws IOException {
		if (this.closed) {
			return;
		}
		try {
			if (writer().isOpen()) {
				commit();
			}
		}
		finally {
			this.closed = true;
			if (this.next != null) {
				discard(this.next);
			}
			IOUtils.close(this.kept, this.serving.get().index());
		}
	}

	/** The revision is read first, so that it is never newer than what shows. */
	private View newest() throws IOException {
		while (true) {
			Serving now = this.serving.get();
			try {
				return View.of(now.index(), now.index().searchers().acquire(), now.revision());
			}
			catch (AlreadyClosedException ex) {
				if (this.serving.get().index() == now.index()) {
					throw ex;
				}
			}
		}
	}

	/**
	 * After an error of the disk Lucene closes its writer for good. The index is opened
	 * again from its last commit, and what came after is asked for again. Until that
	 * succeeds searches see what they saw.
	 */
	private synchronized OpenIndex writable() throws IOException {
		if (this.closed) {
			throw new AlreadyClosedException("the index is closed");
		}
		OpenIndex index = this.serving.get().index();
		if (!index.writer().isOpen()) {
			Serving again = Serving.of(this.generations.open(this.buffer));
			long shown = this.serving.getAndSet(again).revision();
			IOUtils.closeWhileHandlingException(index);
			if (again.revision() != shown) {
				logger.warn("The index was opened again at revision {}", again.revision());
				throw new SearchException.Unavailable("it was opened again at revision " + again.revision(),
						new IOException("The writer was closed"));
			}
			return again.index();
		}
		return index;
	}

}

package org.zhiku.search.semantic.embedding;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.search.ChangeSink;
import org.zhiku.search.IndexChange;

/**
 * The passages of all policies and their vectors. It takes changes over at once, as
 * passages that wait, and computes vectors in between, all on one thread of the lowest
 * priority. What waits is on disk, so a start goes on where the last run ended. Nothing
 * is opened or loaded before the first question of who follows the graph.
 */
public final class SemanticIndex implements ChangeSink, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SemanticIndex.class);

	private final Function<String, PassageStore> opener;

	private final EmbeddingModel model;

	private final SemanticSettings settings;

	private final BackgroundThread thread = new BackgroundThread();

	private volatile @Nullable PassageStore store;

	private volatile @Nullable TextEmbedder embedder;

	private volatile SemanticStatus status = SemanticStatus.STARTING;

	private volatile boolean closed;

	/** Of the thread. */
	private @Nullable EmbeddingWork work;

	/** Of the thread: whether a next step is planned. */
	private boolean planned;

	/**
	 * @param opener opens the store for the vectors of a model of this name
	 */
	public SemanticIndex(Function<String, PassageStore> opener, EmbeddingModel model, SemanticSettings settings) {
		this.opener = opener;
		this.model = model;
		this.settings = settings;
	}

	@Override
	public Mono<Long> revision() {
		return this.thread.call(() -> opened().revision());
	}

	@Override
	public Mono<String> graph() {
		return this.thread.call(() -> opened().graph());
	}

	@Override
	public Mono<Void> clear(String graph) {
		return this.thread.call(() -> {
			opened().clear(graph);
			changed();
			return true;
		}).then();
	}

	@Override
	public Mono<Void> apply(List<IndexChange> changes, long revision) {
		return this.thread.call(() -> {
			PassageStore open = opened();
			// So that vectors of texts that only moved are found again.
			open.show();
			for (IndexChange change : changes) {
				switch (change) {
					case IndexChange.Put put -> open.replace(put.policy(),
							PassageCutter.cut(put.title(), put.text(), this.settings.passages()));
					case IndexChange.Remove remove -> open.replace(remove.policy(), List.of());
				}
			}
			open.reached(revision);
			changed();
			return true;
		}).then();
	}

	/** What is being done; whether AUTO may use it is not decided here. */
	public SemanticStatus status() {
		return this.status;
	}

	/** Up to which revision passages are known. */
	public long reached() {
		PassageStore open = this.store;
		return (open != null) ? open.revision() : 0;
	}

	/** To ask, as soon as there is something to ask. */
	public @Nullable Searchable searchable() {
		PassageStore open = this.store;
		TextEmbedder loaded = this.embedder;
		return (open != null && loaded != null && this.status.coverage().embedded() > 0) ? new Searchable(open, loaded)
				: null;
	}

	/** Ends after the few passages at hand, and keeps what there is. */
	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.thread.end(this::keep);
	}

	private void keep() {
		PassageStore open = this.store;
		EmbeddingWork under = this.work;
		if (open == null || under == null) {
			return;
		}
		try (open) {
			under.commit();
		}
		catch (RuntimeException ex) {
			logger.warn("The last vectors could not be kept: {}", ex.getMessage());
		}
		TextEmbedder loaded = this.embedder;
		this.store = null;
		this.embedder = null;
		if (loaded != null) {
			loaded.close();
		}
	}

	private PassageStore opened() {
		PassageStore open = this.store;
		if (open == null) {
			open = this.opener.apply(this.model.name());
			this.work = new EmbeddingWork(open, this.settings);
			this.store = open;
			plan(0);
		}
		return open;
	}

	private void changed() {
		EmbeddingWork under = this.work;
		if (under != null) {
			under.changed();
			SemanticStatus now = this.status;
			if (now.problem() == null) {
				tell(under.coverage());
			}
		}
		plan(0);
	}

	private void plan(long millis) {
		if (!this.planned && !this.closed && this.status.state() != SemanticStatus.State.FAILED) {
			this.planned = true;
			this.thread.later(this::step, millis);
		}
	}

	/** One step of many, between which changes have their turn. */
	private void step() {
		this.planned = false;
		EmbeddingWork under = this.work;
		if (this.closed || under == null) {
			return;
		}
		try {
			boolean more = under.advance(loaded());
			if (!more) {
				under.commit();
			}
			tell(under.coverage());
			if (more) {
				plan(0);
			}
		}
		catch (EmbeddingModel.UnusableModel ex) {
			logger.warn("Search by meaning is not possible here, all else is: {}", ex.getMessage());
			this.status = SemanticStatus.failed(under.coverage(), String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			String problem = String.valueOf(ex.getMessage());
			if (!problem.equals(this.status.problem())) {
				logger.warn("No vectors are made for now: {}", problem, ex);
			}
			this.status = new SemanticStatus(SemanticStatus.State.EMBEDDING, under.coverage(), false, problem);
			plan(this.settings.retry().toMillis());
		}
	}

	private void tell(Coverage coverage) {
		this.status = new SemanticStatus(
				coverage.isComplete() ? SemanticStatus.State.COMPLETE : SemanticStatus.State.EMBEDDING, coverage,
				coverage.isReady(), null);
	}

	private TextEmbedder loaded() {
		TextEmbedder loaded = this.embedder;
		if (loaded == null) {
			loaded = this.model.load();
			this.embedder = loaded;
		}
		return loaded;
	}

	/** A store with vectors, and who makes vectors of queries. */
	public record Searchable(PassageStore store, TextEmbedder embedder) {
	}

}

package org.zhiku.search.semantic.embedding;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the passages of a store their vectors, a few at a time, the most important first.
 * What waits is read from the store in portions, so none is ever lost. Of one thread.
 */
final class EmbeddingWork {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddingWork.class);

	/** Read at once; texts of like length among them go together. */
	private static final int PORTION = 512;

	/** Computed at once: a stop waits for no more than these. */
	private static final int BATCH = 8;

	private static final int STEPS = 10;

	private final PassageStore store;

	private final SemanticSettings settings;

	private final Deque<PolicyPassage> portion = new ArrayDeque<>();

	private Coverage coverage;

	private long shownAt = System.nanoTime();

	private long committedAt = System.nanoTime();

	private boolean shown = true;

	private boolean committed = true;

	private int told;

	EmbeddingWork(PassageStore store, SemanticSettings settings) {
		this.store = store;
		this.settings = settings;
		this.coverage = store.coverage();
		this.told = step(this.coverage);
	}

	Coverage coverage() {
		return this.coverage;
	}

	/** Computes the next few vectors; false where nothing waits. */
	boolean advance(TextEmbedder embedder) {
		if (this.portion.isEmpty() && !refill()) {
			return false;
		}
		List<PolicyPassage> batch = new ArrayList<>();
		while (batch.size() < BATCH && !this.portion.isEmpty()) {
			batch.add(this.portion.removeFirst());
		}
		this.store.embed(batch, embedder.passages(batch.stream().map((entry) -> entry.passage().text()).toList()));
		this.shown = false;
		this.committed = false;
		if (isOver(this.shownAt, this.settings.showInterval())) {
			show();
		}
		commitIfDue();
		return true;
	}

	/** The store holds other passages than before, and some that wait may be gone. */
	void changed() {
		this.portion.clear();
		show();
		this.committed = false;
		commitIfDue();
	}

	void commit() {
		if (!this.committed) {
			this.store.commit();
			this.committed = true;
		}
		this.committedAt = System.nanoTime();
	}

	private void commitIfDue() {
		if (isOver(this.committedAt, this.settings.commitInterval())) {
			commit();
		}
	}

	private boolean refill() {
		if (!this.shown) {
			show();
		}
		this.store.waiting(PORTION)
			.stream()
			.sorted(Comparator.comparingInt((entry) -> entry.passage().text().length()))
			.forEach(this.portion::add);
		return !this.portion.isEmpty();
	}

	private void show() {
		this.store.show();
		this.shown = true;
		this.shownAt = System.nanoTime();
		Coverage before = this.coverage;
		this.coverage = this.store.coverage();
		if (this.coverage.isReady() && !before.isReady()) {
			logger.info("Search by meaning: titles and first passages have vectors, {} of {} passages in all",
					this.coverage.embedded(), this.coverage.passages());
		}
		int step = step(this.coverage);
		if (step > this.told) {
			logger.info("Search by meaning: {} of {} passages have vectors", this.coverage.embedded(),
					this.coverage.passages());
		}
		this.told = step;
	}

	private static int step(Coverage coverage) {
		return (coverage.passages() > 0) ? (int) (STEPS * coverage.embedded() / coverage.passages()) : 0;
	}

	private static boolean isOver(long since, Duration interval) {
		return System.nanoTime() - since >= interval.toNanos();
	}

}

package org.zhiku.search.lucene.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits at intervals what was shown meanwhile, and lets go of old states. A commit
 * takes up to some hundred milliseconds, which a follower at full speed would pay for
 * each batch.
 */
public final class CommitTimer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(CommitTimer.class);

	private final LuceneIndex index;

	private final ScheduledExecutorService timer;

	private boolean failing;

	public CommitTimer(LuceneIndex index, Duration interval) {
		this.index = index;
		this.timer = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("zhiku-lucene-commit").daemon().factory());
		this.timer.scheduleWithFixedDelay(this::commit, interval.toMillis(), interval.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** Lets a commit at hand end. */
	@Override
	public void close() {
		this.timer.shutdown();
		this.timer.close();
	}

	private void commit() {
		try {
			this.index.commit();
			this.index.forgetOldStates();
			this.failing = false;
		}
		// An exception that left here would end the schedule, and tell nobody.
		catch (IOException | RuntimeException ex) {
			if (!this.failing) {
				logger.warn("The index cannot be written to the disk, and will be again: {}", ex.toString());
			}
			this.failing = true;
		}
	}

}

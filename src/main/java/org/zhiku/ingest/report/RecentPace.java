package org.zhiku.ingest.report;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * How fast a run has been of late. The average since its start would mislead: what the
 * graph holds already is passed over a hundred times faster than the rest. What comes
 * before the first document that is done, as the start of the graph, is no work and does
 * not count. One thread at a time.
 */
final class RecentPace {

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private static final Duration STEP = Duration.ofMillis(250);

	/** An estimate from less is a guess. */
	private static final Duration GROUND = Duration.ofSeconds(3);

	/** As above, unless even these need more than the window. */
	private static final int DOCUMENTS = 5;

	private final Deque<Sample> samples = new ArrayDeque<>();

	private Sample last = new Sample(Duration.ZERO, 0, 0);

	private record Sample(Duration at, long documents, long bytes) {
	}

	/** What was done after so much time. */
	void reached(Duration at, long documents, long bytes) {
		this.last = new Sample(at, documents, bytes);
		if (documents == 0) {
			return;
		}
		if (this.samples.isEmpty()) {
			this.samples.add(this.last);
		}
		if (at.minus(this.samples.getLast().at()).compareTo(STEP) >= 0) {
			this.samples.add(this.last);
		}
		// The oldest that stays is the last before the window.
		while (this.samples.size() > 2 && isBefore(at.minus(WINDOW), second())) {
			this.samples.removeFirst();
		}
	}

	/** Zero before there is anything to go by. */
	double documentsPerSecond() {
		double seconds = seconds();
		return (seconds > 0) ? (this.last.documents() - first().documents()) / seconds : 0;
	}

	/** How long so many bytes take at this pace; null where that cannot be told. */
	@Nullable Duration timeFor(long bytes) {
		long done = this.last.bytes() - first().bytes();
		return (done > 0 && hasGround()) ? Duration.ofMillis((long) (seconds() * 1000 * bytes / done)) : null;
	}

	private boolean hasGround() {
		long documents = this.last.documents() - first().documents();
		return seconds() >= ((documents >= DOCUMENTS) ? GROUND : WINDOW).toSeconds();
	}

	private double seconds() {
		return this.last.at().minus(first().at()).toMillis() / 1000.0;
	}

	private Sample first() {
		return this.samples.isEmpty() ? this.last : this.samples.getFirst();
	}

	private Sample second() {
		return this.samples.stream().skip(1).findFirst().orElse(this.last);
	}

	private static boolean isBefore(Duration limit, Sample sample) {
		return sample.at().compareTo(limit) <= 0;
	}

}

package org.zhiku.ingest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one who follows the runs was told. Each run is told as it is when he looks, and
 * once more when it has ended; those that ended before he came are none of his. For one
 * thread at a time.
 */
final class RunFollower {

	private final Map<String, RunState> told = new HashMap<>();

	private final Set<String> over = new HashSet<>();

	/**
	 * @param now all runs when he comes
	 */
	RunFollower(List<RunState> now) {
		now.stream().filter(RunState::ended).forEach((run) -> this.over.add(run.run()));
	}

	/** What is new of all runs that are known still. */
	List<RunState> news(List<RunState> now) {
		List<RunState> news = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (RunState run : now) {
			known.add(run.run());
			RunState before = this.told.get(run.run());
			if (!this.over.contains(run.run()) && (before == null || run.isNewsAfter(before))) {
				news.add(run);
				this.told.put(run.run(), run);
			}
			if (run.ended()) {
				this.over.add(run.run());
			}
		}
		this.told.keySet().retainAll(known);
		this.over.retainAll(known);
		return news;
	}

}

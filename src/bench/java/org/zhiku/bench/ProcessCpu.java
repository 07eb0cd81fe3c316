package org.zhiku.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The CPU time of a process and of those that it starts, as far as it was looked at. */
final class ProcessCpu {

	private final ProcessHandle process;

	private final Map<Long, Duration> children = new HashMap<>();

	private Duration own = Duration.ZERO;

	ProcessCpu(ProcessHandle process) {
		this.process = process;
	}

	/** To be called now and then: of a process that has ended nothing can be learned. */
	void sample() {
		this.process.info().totalCpuDuration().ifPresent((spent) -> this.own = spent);
		this.process.descendants()
			.forEach((child) -> child.info()
				.totalCpuDuration()
				.ifPresent((spent) -> this.children.put(child.pid(), spent)));
	}

	double own() {
		return this.own.toMillis() / 1000.0;
	}

	double children() {
		return this.children.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0;
	}

}

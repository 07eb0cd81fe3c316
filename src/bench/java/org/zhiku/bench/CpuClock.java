package org.zhiku.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * CPU time of the calling thread: on a machine that others use, wall time says little.
 */
final class CpuClock {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final long started = THREADS.getCurrentThreadCpuTime();

	/** Since this clock was made. */
	double seconds() {
		return (THREADS.getCurrentThreadCpuTime() - this.started) / 1e9;
	}

	double milliseconds() {
		return seconds() * 1000;
	}

}

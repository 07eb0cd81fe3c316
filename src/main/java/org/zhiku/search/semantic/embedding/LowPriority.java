package org.zhiku.search.semantic.embedding;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes daemon threads that get what others leave of the processors. On Linux the JVM
 * ignores priorities of threads unless told otherwise at its start, so the thread asks
 * the system itself.
 */
final class LowPriority implements ThreadFactory {

	private static final Logger logger = LoggerFactory.getLogger(LowPriority.class);

	private static final int PROCESS = 0;

	private static final int CALLING_THREAD = 0;

	private static final int LOWEST = 19;

	private final String name;

	LowPriority(String name) {
		this.name = name;
	}

	@Override
	public Thread newThread(Runnable work) {
		return Thread.ofPlatform().name(this.name).daemon().priority(Thread.MIN_PRIORITY).unstarted(() -> {
			yieldToOthers();
			work.run();
		});
	}

	@SuppressWarnings("restricted")
	private static void yieldToOthers() {
		if (System.getProperty("os.name", "").startsWith("Linux")) {
			try {
				Linker linker = Linker.nativeLinker();
				MethodHandle setPriority = linker
					.downcallHandle(linker.defaultLookup().find("setpriority").orElseThrow(), FunctionDescriptor
						.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
				int failed = (int) setPriority.invokeExact(PROCESS, CALLING_THREAD, LOWEST);
				logger.debug("setpriority answered {}", failed);
			}
			// It then competes with others, and that is all.
			catch (Throwable ex) {
				logger.debug("The priority cannot be lowered", ex);
			}
		}
	}

}

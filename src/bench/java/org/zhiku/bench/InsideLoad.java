package org.zhiku.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something again and again within this process, by so many threads. */
final class InsideLoad {

	private InsideLoad() {
	}

	/**
	 * Makes requests for some seconds.
	 * @param different the request is given its number, from 0 below this
	 */
	static LoadResult of(Request request, int different, int threads, double seconds) throws InterruptedException {
		long end = System.nanoTime() + (long) (seconds * 1e9);
		AtomicInteger next = new AtomicInteger();
		List<int[]> taken = new ArrayList<>();
		List<Thread> running = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			running.add(Thread.ofPlatform().start(() -> {
				int[] micros = run(request, different, next, end);
				synchronized (taken) {
					taken.add(micros);
				}
			}));
		}
		for (Thread thread : running) {
			thread.join();
		}
		int[] sorted = taken.stream().flatMapToInt(Arrays::stream).sorted().toArray();
		return new LoadResult(sorted.length, 0, 0, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), seconds);
	}

	private static int[] run(Request request, int different, AtomicInteger next, long end) {
		int[] micros = new int[1024];
		int done = 0;
		while (System.nanoTime() < end) {
			long begin = System.nanoTime();
			try {
				request.make(next.getAndIncrement() % different);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			if (done == micros.length) {
				micros = Arrays.copyOf(micros, 2 * done);
			}
			micros[done++] = (int) ((System.nanoTime() - begin) / 1000);
		}
		return Arrays.copyOf(micros, done);
	}

	private static double at(int[] sorted, double share) {
		return (sorted.length > 0) ? sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e3 : 0;
	}

	/** What is done; the number says which of the different requests it is. */
	interface Request {

		int make(int number) throws Exception;

	}

}

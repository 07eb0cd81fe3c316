package org.zhiku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of this process went and what was allocated, by the flight recorder's
 * samples.
 */
final class HotSpots {

	private static final int TOP = 10;

	/**
	 * Libraries by the beginning of their classes' names, the innermost known one of a
	 * stack counts.
	 */
	private static final List<String> OWNERS = List.of("org.apache.lucene", "org.zhiku", "graphql.", "org.neo4j.driver",
			"tools.jackson", "com.fasterxml", "io.netty", "reactor.netty", "reactor.", "org.springframework",
			"io.micrometer");

	private final Map<String, Long> owners = new HashMap<>();

	private final Map<String, Long> methods = new HashMap<>();

	private final Map<String, Long> ours = new HashMap<>();

	private final Map<String, Long> allocated = new HashMap<>();

	private HotSpots() {
	}

	/** Records while the work runs. */
	static HotSpots during(Work work) throws Exception {
		Path file = Files.createTempFile("bench", ".jfr");
		try (Recording recording = new Recording()) {
			recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
			recording.enable("jdk.ObjectAllocationSample").with("throttle", "500/s");
			recording.start();
			work.run();
			recording.stop();
			recording.dump(file);
		}
		HotSpots spots = new HotSpots();
		spots.read(file);
		Files.delete(file);
		return spots;
	}

	void print(String what, PrintStream out) {
		out.printf("%nwhere the time of %s went, %d samples%n", what,
				this.owners.values().stream().mapToLong(Long::longValue).sum());
		print(out, "samples by library", this.owners);
		print(out, "samples by method", this.methods);
		print(out, "samples by our innermost method, with all that it calls", this.ours);
		print(out, "allocation by class", this.allocated);
	}

	private static void print(PrintStream out, String name, Map<String, Long> counts) {
		double all = counts.values().stream().mapToLong(Long::longValue).sum();
		out.printf("%s%n", name);
		counts.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.limit(TOP)
			.forEach((entry) -> out.printf("  %5.1f %%  %s%n", 100 * entry.getValue() / all, entry.getKey()));
	}

	private void read(Path file) throws IOException {
		try (RecordingFile events = new RecordingFile(file)) {
			while (events.hasMoreEvents()) {
				RecordedEvent event = events.readEvent();
				if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
					RecordedClass type = event.getClass("objectClass");
					this.allocated.merge(type.getName(), event.getLong("weight"), Long::sum);
				}
				else if (event.getStackTrace() != null && !event.getStackTrace().getFrames().isEmpty()) {
					sample(event.getStackTrace().getFrames());
				}
			}
		}
	}

	private void sample(List<RecordedFrame> frames) {
		this.methods.merge(name(frames.getFirst()), 1L, Long::sum);
		frames.stream()
			.filter((frame) -> frame.getMethod().getType().getName().startsWith("org.zhiku"))
			.findFirst()
			.ifPresent((frame) -> this.ours.merge(name(frame), 1L, Long::sum));
		String owner = frames.stream()
			.map((frame) -> frame.getMethod().getType().getName())
			.flatMap((type) -> OWNERS.stream().filter(type::startsWith))
			.findFirst()
			.orElse("others");
		this.owners.merge(owner, 1L, Long::sum);
	}

	private static String name(RecordedFrame frame) {
		return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
	}

	/** Something that takes its time. */
	interface Work {

		void run() throws Exception;

	}

}

package org.zhiku.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What came of asking a server for some seconds.
 *
 * @param answered requests with an answer free of errors
 * @param refused requests answered with 503
 * @param errors all others
 */
record LoadResult(long answered, long refused, long errors, double p50, double p95, double p99, double seconds) {

	/**
	 * Starts the load and waits for its end.
	 * @param bodies what is asked, in turn
	 */
	static LoadResult of(String address, List<String> bodies, int connections, double seconds)
			throws IOException, InterruptedException {
		Path file = Files.createTempFile("load", ".jsonl");
		Files.write(file, bodies);
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
				HttpLoad.class.getName(), address, file.toString(), Integer.toString(connections),
				Double.toString(seconds))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		process.waitFor();
		Files.delete(file);
		long[] values = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
		return new LoadResult(values[0], values[1], values[2], values[3] / 1e3, values[4] / 1e3, values[5] / 1e3,
				seconds);
	}

	double perSecond() {
		return this.answered / this.seconds;
	}

}

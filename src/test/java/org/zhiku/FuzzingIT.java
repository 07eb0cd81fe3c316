package org.zhiku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a fuzzer makes of the seeds harms no reader and not the extractor. Each target has
 * a JVM of its own, since Jazzer instruments our classes there.
 */
class FuzzingIT {

	/** Of each target; a profile takes longer. */
	private static final int SECONDS = Integer.getInteger("fuzz.seconds", 5);

	private static final int START_SECONDS = 120;

	@ParameterizedTest
	@ValueSource(strings = { "corpus.AnyFileFuzzTests", "corpus.HtmlFuzzTests", "corpus.JsonLinesFuzzTests",
			"corpus.OfdFuzzTests", "corpus.PdfFuzzTests", "corpus.WordFuzzTests", "extraction.ExtractorFuzzTests" })
	void findsNothing(String target) throws IOException, InterruptedException {
		Path folder = Files.createDirectories(Path.of("target", "fuzz", target));
		Path log = folder.resolve("log.txt");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
				"-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
				"--target_class=org.zhiku." + target, "--instrumentation_includes=org.zhiku.**",
				"--custom_hook_includes=org.zhiku.corpus.**", "-max_total_time=" + SECONDS, "-rss_limit_mb=0",
				"-timeout=60");
		Process process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			assertThat(process.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		String told = Files.readString(log);
		assertThat(process.exitValue()).as(told.substring(Math.max(0, told.length() - 3000))).isZero();
		assertThat(told).containsPattern("Done [1-9]\\d* runs");
	}

}

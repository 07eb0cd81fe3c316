package org.zhiku.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that are all one shape, as damage or malice may make them: twice the text costs
 * about twice the time, never four times.
 */
class HostileTextTests {

	private static final int MEGABYTE = 1 << 20;

	private static final int NUMBERS = 40_000;

	private static final int AIMS = 100_000;

	private static final double MOST = 3;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final PolicyExtractor EXTRACTOR = new PolicyExtractor();

	@ParameterizedTest
	@ValueSource(strings = { "责任单位：市教育局、市财政局\n", "（市教育局负责）", "（责任单位：市教育局（市财政局负责）", "（责任单位：市教育局", "（（（负责）））", "（",
			"责任单位：\n", " \n\t\u3000\n", " ", "任务\t责任单位\n做事\t甲局、乙局\n", "| 责任单位 ", "各单位要认真做好这项工作", "一、做好工作。\n",
			"《关于做好工作的通知》（国发〔2024〕1号）", "20%", "每个县1所", "建设20个基地" })
	void readsTwiceTheTextInAboutTwiceTheTime(String piece) {
		String text = piece.repeat(MEGABYTE / piece.getBytes(StandardCharsets.UTF_8).length);
		compare(text, text + text);
	}

	@Test
	void readsTwiceTheDocumentsInAboutTwiceTheTime() {
		compare(numbers(NUMBERS), numbers(2 * NUMBERS));
	}

	@Test
	void readsTwiceTheAimsInAboutTwiceTheTime() {
		String aims = "20%".repeat(AIMS);
		compare("一、工作目标\n" + aims, "一、工作目标\n" + aims + aims);
	}

	/** A number that no other line has on each line. */
	private static String numbers(int lines) {
		return IntStream.range(0, lines)
			.mapToObj((i) -> "国发〔%d〕%d号\n".formatted(1950 + i % 150, 1 + i / 150))
			.collect(Collectors.joining());
	}

	/** Measured again before it counts: the machine's caches are shared too. */
	private static void compare(String text, String twiceTheText) {
		cost(text);
		double ratio = ratio(text, twiceTheText);
		assertThat((ratio < MOST) ? ratio : ratio(text, twiceTheText)).isLessThan(MOST);
	}

	private static double ratio(String text, String twiceTheText) {
		long once = cost(text);
		return cost(twiceTheText) / (double) once;
	}

	/** Processor time, for other programs may have their share of the machine. */
	private static long cost(String text) {
		long begin = THREADS.getCurrentThreadCpuTime();
		EXTRACTOR.extract(new SourceDocument(text, "test", "", Given.NOTHING));
		return THREADS.getCurrentThreadCpuTime() - begin;
	}

}

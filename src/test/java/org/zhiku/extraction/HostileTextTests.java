package org.zhiku.extraction;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.ontology.Extraction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that are all one shape, as damage or malice may make them. Each is read within
 * the limit, which is some fifty times what a quiet machine needs and which work that
 * grows with the square of the text exceeds.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTests {

	private static final int SIZE = 1 << 19;

	private static final PolicyExtractor EXTRACTOR = new PolicyExtractor();

	@ParameterizedTest
	@ValueSource(strings = { "责任单位：市教育局、市财政局\n", "（市教育局负责）", "（责任单位：市教育局（市财政局负责）", "（责任单位：市教育局", "（（（负责）））", "（",
			"责任单位：\n", " \n\t\u3000\n", " ", "任务\t责任单位\n做事\t甲局、乙局\n", "| 责任单位 ", "各单位要认真做好这项工作", "一、做好工作。\n",
			"《关于做好工作的通知》（国发〔2024〕1号）", "20%", "每个县1所", "建设20个基地" })
	void readsOneShapeOverAndOver(String piece) {
		read(piece.repeat(SIZE / piece.getBytes(StandardCharsets.UTF_8).length));
	}

	@Test
	void readsANumberOnEachLine() {
		read(IntStream.range(0, 40_000)
			.mapToObj((i) -> "国发〔%d〕%d号\n".formatted(1950 + i % 150, 1 + i / 150))
			.collect(Collectors.joining()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "20%", "每个县1所", "建设20个基地", "（其中20个）", "甲有限公司", "年内二〇二五年" })
	void readsAimsOfNothingBut(String piece) {
		read("一、工作目标\n" + piece.repeat(300_000 / piece.length()));
	}

	private static void read(String text) {
		Extraction extraction = EXTRACTOR.extract(new SourceDocument(text, "test", "", Given.NOTHING));
		assertThat(extraction.targets())
			.allMatch((target) -> text.startsWith(target.evidence().quote(), target.evidence().start()));
	}

}

package org.zhiku.corpus.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages as saved from government sites, compared with texts that others took from the
 * same pages.
 */
class RealPagesTests {

	private static final Path CORPUS = Path.of("../shared/corpus");

	private static final Pattern SPACE = Pattern.compile("[\\s\u3000\u00a0|]+");

	/** Words that stand around the texts of these pages and in none of them. */
	private static final Pattern FURNITURE = Pattern.compile(
			"当前位置|您所在的位置|扫一扫|分享到|打印本页|关闭窗口|字体[：:]|浏览次数|上一篇|下一篇|版权所有|网站地图|ICP备|索 ?引 ?号[：:]|点击查看|function ?\\(|<[a-z]+[ >]");

	@Test
	void holdTheirTextAndNoFurniture() {
		List<SourceDocument> pages = pages();
		assertThat(pages).hasSizeGreaterThan(50);
		for (SourceDocument page : pages) {
			assertThat(FURNITURE.matcher(page.text()).results().map(MatchResult::group)).as(page.origin()).isEmpty();
			assertThat(page.text().lines()).as(page.origin()).noneMatch(String::isBlank);
			assertThat(page.given().title()).as(page.origin()).isNotBlank();
		}
	}

	@Test
	void agreeWithTheTextsThatOthersTookFromThem() {
		Map<String, List<String>> others = new HashMap<>();
		documents(CORPUS.resolve("policies.jsonl")).forEach((other) -> {
			String title = other.given().title();
			others.computeIfAbsent(plain((title != null) ? title : ""), (key) -> new ArrayList<>())
				.add(plain(other.text()));
		});
		List<String> compared = new ArrayList<>();
		List<String> different = new ArrayList<>();
		for (SourceDocument page : pages()) {
			String title = page.given().title();
			List<String> same = others.getOrDefault(plain((title != null) ? title : ""), List.of());
			if (!same.isEmpty()) {
				compared.add(page.origin());
				if (!same.contains(plain(page.text()))) {
					different.add(page.origin());
				}
			}
		}
		assertThat(compared).hasSizeGreaterThan(50);
		// The other texts of these hold furniture, or lack tables and headings.
		assertThat(different).hasSizeLessThanOrEqualTo(compared.size() / 10);
	}

	private static List<SourceDocument> pages() {
		return documents(CORPUS.resolve("raw/html"));
	}

	private static List<SourceDocument> documents(Path path) {
		Assumptions.assumeTrue(Files.exists(path), "the shared corpus is not here: " + path);
		try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(path.toRealPath()))) {
			return results.map((result) -> ((ReadResult.Document) result).document()).toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String plain(String text) {
		return SPACE.matcher(text).replaceAll("");
	}

}

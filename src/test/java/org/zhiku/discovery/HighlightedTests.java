package org.zhiku.discovery;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Match;

import static org.assertj.core.api.Assertions.assertThat;

/** Passages become HTML that shows text and nothing else. */
class HighlightedTests {

	@Test
	void marksMatchesAndEscapesEverythingElse() {
		Highlight passage = new Highlight("text", "<b>职业技能</b> & \"训练\"", 100, 118,
				List.of(new Match(103, 107), new Match(115, 117)));
		assertThat(Highlighted.of(passage).fragments())
			.containsExactly("&lt;b&gt;<em>职业技能</em>&lt;/b&gt; &amp; &quot;<em>训练</em>&quot;");
	}

	@Test
	void keepsToThePassageWhateverTheMatchesSay() {
		Highlight passage = new Highlight("text", "职业技能", 10, 14, List.of(new Match(8, 12), new Match(13, 99)));
		assertThat(Highlighted.of(passage).fragments()).containsExactly("<em>职业</em>技<em>能</em>");
	}

}

package org.zhiku.discovery;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.explanation.FilterField;
import org.zhiku.search.explanation.Part;
import org.zhiku.search.explanation.Token;
import org.zhiku.search.explanation.Verdict;
import org.zhiku.search.semantic.SearchMode;

/** The schema's SearchExplanation. */
record SearchExplanation(Verdict verdict, @Nullable Integer rank, double score, SearchMode mode,
		List<FilterField> refusedBy, List<Part> parts, List<Token> queryTokens, List<Token> titleTokens) {

	static SearchExplanation of(Explanation explanation, SearchMode mode) {
		return new SearchExplanation(explanation.verdict(), explanation.rank(), explanation.score(), mode,
				explanation.refusedBy(), explanation.parts(), explanation.queryTokens(), explanation.titleTokens());
	}

}

package org.zhiku.search.explanation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a policy is a hit of a query, or is none.
 *
 * @param rank its place in the list, from 1; null where it is no hit or far behind
 * @param score the sum of what the parts give; 0 where it is no hit
 * @param refusedBy the parts of the filter that do not admit it
 * @param parts what was asked, free words first
 * @param queryTokens into what the free text was cut, each way
 * @param titleTokens into what the title was cut, each way
 */
public record Explanation(Verdict verdict, @Nullable Integer rank, double score, List<FilterField> refusedBy,
		List<Part> parts, List<Token> queryTokens, List<Token> titleTokens) {

	public Explanation {
		refusedBy = List.copyOf(refusedBy);
		parts = List.copyOf(parts);
		queryTokens = List.copyOf(queryTokens);
		titleTokens = List.copyOf(titleTokens);
	}

	/** A policy of which nothing can be said. */
	public static Explanation without(Verdict verdict, List<Token> queryTokens) {
		return new Explanation(verdict, null, 0, List.of(), List.of(), queryTokens, List.of());
	}

	/** The same with those parts alone for which the policy is no hit. */
	public Explanation failures() {
		boolean unfound = this.parts.stream().noneMatch((part) -> part.role() == PartRole.FINDING && part.matched());
		List<Part> failed = this.parts.stream().filter((part) -> switch (part.role()) {
			case FINDING -> unfound;
			case RAISING -> false;
			case REQUIRED -> !part.matched();
			case EXCLUDED -> part.matched();
		}).toList();
		return new Explanation(this.verdict, this.rank, this.score, this.refusedBy, failed, this.queryTokens,
				this.titleTokens);
	}

}

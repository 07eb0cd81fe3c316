package org.zhiku.search.explanation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.syntax.Span;

/**
 * A term of a wording.
 *
 * @param place where it first stands in the query; null of another wording
 * @param score its share of what the wording gives; 0 where terms do not count apart
 * @param matches where the policy has it; none where it is missing
 */
public record Term(TermAnalysis analysis, String term, @Nullable Span place, double score, List<Match> matches) {

	public Term {
		matches = List.copyOf(matches);
	}

	/**
	 * What of a policy has the term.
	 *
	 * @param field {@code title}, {@code about} (issuers, regions, number and date) or
	 * {@code text}
	 * @param places the first ones, in title and text
	 */
	public record Match(String field, int count, List<Span> places) {

		public Match {
			places = List.copyOf(places);
		}

	}

}

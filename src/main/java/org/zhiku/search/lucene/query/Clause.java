package org.zhiku.search.lucene.query;

import java.util.List;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.syntax.Span;

/**
 * A part of a compiled query that can be told apart in its score.
 *
 * @param place offsets into what is asked; null where it does not stand in one place
 * @param values what it was taken for; none where its text is meant
 * @param ways the wordings of which the best counts; none where it is not of words
 */
public record Clause(PartKind kind, Query query, @Nullable Span place, List<String> values, List<Wanted> ways) {

	public Clause {
		values = List.copyOf(values);
		ways = List.copyOf(ways);
	}

}

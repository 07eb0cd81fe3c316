package org.zhiku.search.explanation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.syntax.Span;

/**
 * A part of a query.
 *
 * @param place where it stands in the query; null where it does not stand in one place
 * @param text what stands there
 * @param values what it was taken for; none where the text is meant
 * @param score what it gives
 * @param ways how it may match, of which the best counts
 */
public record Part(PartKind kind, PartRole role, @Nullable Span place, @Nullable String text, List<String> values,
		boolean matched, double score, List<Way> ways) {

	public Part {
		values = List.copyOf(values);
		ways = List.copyOf(ways);
	}

}

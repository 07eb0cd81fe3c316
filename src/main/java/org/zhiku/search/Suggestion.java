package org.zhiku.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;

/**
 * What a user may be about to type.
 *
 * @param id what it names; for a title or number the policy, of several the newest
 * @param detail what tells it further: the title that belongs to a number, or the other
 * form of a name that fits
 * @param count how many policies it stands for: have the title or number, or name the
 * body
 * @param matches what fits the prefix, offsets into the text; none where another form
 * does
 */
public record Suggestion(SuggestionKind kind, NodeId id, String text, @Nullable String detail, long count,
		List<SearchResult.Match> matches) {

	public Suggestion {
		matches = List.copyOf(matches);
	}

}

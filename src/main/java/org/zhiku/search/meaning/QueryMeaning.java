package org.zhiku.search.meaning;

import java.util.List;

/**
 * A query as an engine asks it.
 *
 * @param asked the text to look for: what was typed, pinyin replaced by the words it
 * reads
 * @param meanings what was recognised, in the order of the text; two may overlap only
 * where one is a {@link Meaning.Synonym}
 * @param interpretation the same for the user, with what was typed
 * @param typed finds places of the text to look for in what was typed
 */
public record QueryMeaning(String asked, List<Meaning> meanings, Interpretation interpretation, TypedOffsets typed) {

	public QueryMeaning {
		meanings = List.copyOf(meanings);
	}

}

package org.zhiku.corpus.docx;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the paragraphs of one document share while they are read in their order.
 *
 * @param notes ids of the notes that are referred to, in order, with their kind before
 * them
 */
record WordDocument(Styles styles, ListDefinitions definitions, ListCounters counters, Fields fields,
		Set<String> notes) {

	static WordDocument of(Styles styles, ListDefinitions definitions) {
		return new WordDocument(styles, definitions, new ListCounters(definitions), new Fields(),
				new LinkedHashSet<>());
	}

}

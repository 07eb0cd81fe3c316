package org.zhiku.search.syntax;

import java.util.List;

/**
 * A query parted into what is literal and what is not.
 *
 * @param text as it was asked
 * @param free the literal rest: as long as the text, with blanks in the place of clauses,
 * so that an offset means the same in both
 * @param clauses in the order of the text; all must hold
 */
public record ParsedQuery(String text, String free, List<Clause> clauses) {

	public ParsedQuery {
		clauses = List.copyOf(clauses);
	}

	/** Whether the literal rest holds anything that can be looked for. */
	public boolean hasFreeText() {
		return QuerySyntax.hasContent(this.free);
	}

}

package org.zhiku.ontology;

import org.jspecify.annotations.Nullable;

/**
 * Another document that a policy names. 引用
 *
 * @param title without the outer 《》, nested 〈〉 kept; null for a bare number
 * @param number the document number beside it; null where none is given
 * @param relation how the policy relates to it
 * @param evidence the title (without 《》) or the bare number
 */
public record Citation(@Nullable String title, @Nullable DocumentNumber number, CitationRelation relation,
		Evidence evidence) {

	public Citation {
		if (title == null && number == null) {
			throw new IllegalArgumentException("A citation names a title or a number");
		}
	}

}

package org.zhiku.search.explanation;

import org.zhiku.search.syntax.Span;

/**
 * A piece into which a text was cut.
 *
 * @param place where it stands in the text
 * @param asked whether the query looks for it
 */
public record Token(TermAnalysis analysis, String term, Span place, boolean asked) {
}

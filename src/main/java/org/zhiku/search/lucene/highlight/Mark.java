package org.zhiku.search.lucene.highlight;

import org.zhiku.search.lucene.analysis.AskedTerm;

/**
 * Where a term stands in a text.
 *
 * @param start UTF-16 offset
 * @param end offset after it
 * @param weight how telling the term is
 * @param term its number among the terms that are asked for
 * @param loose see {@link AskedTerm#loose()}
 */
public record Mark(int start, int end, double weight, int term, boolean loose) {
}

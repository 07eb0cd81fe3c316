/**
 * What matched in a hit, read from the postings and joined to passages. Entry types:
 * {@link org.zhiku.search.lucene.highlight.MarkFinder},
 * {@link org.zhiku.search.lucene.highlight.Passages}.
 */
@NullMarked
package org.zhiku.search.lucene.highlight;

import org.jspecify.annotations.NullMarked;

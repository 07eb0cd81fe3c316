/**
 * How Lucene cuts texts and queries into terms, with offsets into the original. Entry
 * type: {@link org.zhiku.search.lucene.analysis.Analysis}.
 */
@NullMarked
package org.zhiku.search.lucene.analysis;

import org.jspecify.annotations.NullMarked;

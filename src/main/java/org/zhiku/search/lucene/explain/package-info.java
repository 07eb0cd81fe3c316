/**
 * What the parts of a query find in one document, and what each gives it. Entry types:
 * {@link org.zhiku.search.lucene.explain.OneDocument} and
 * {@link org.zhiku.search.lucene.explain.WayReader}.
 */
@NullMarked
package org.zhiku.search.lucene.explain;

import org.jspecify.annotations.NullMarked;

/**
 * Filters as queries, and how one document stands to them. Entry type:
 * {@link org.zhiku.search.lucene.filter.FilterCompiler}.
 */
@NullMarked
package org.zhiku.search.lucene.filter;

import org.jspecify.annotations.NullMarked;

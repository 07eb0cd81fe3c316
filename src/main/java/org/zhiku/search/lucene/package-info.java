/**
 * The only code that knows Lucene: analysis, index, queries, highlights. Blocking calls
 * run on one bounded scheduler that this package owns. Everything here is package-private
 * and wired by one configuration class.
 */
@NullMarked
package org.zhiku.search.lucene;

import org.jspecify.annotations.NullMarked;

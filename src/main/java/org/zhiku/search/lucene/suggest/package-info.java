/**
 * Suggestions out of the index: titles and numbers by the keys in it, names by a table of
 * them that follows it. Entry type: {@link org.zhiku.search.lucene.suggest.Suggester}.
 */
@NullMarked
package org.zhiku.search.lucene.suggest;

import org.jspecify.annotations.NullMarked;

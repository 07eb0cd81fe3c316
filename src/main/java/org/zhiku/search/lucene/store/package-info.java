/**
 * The index on disk: fields, documents, generations, commits and searchers. Entry type:
 * {@link org.zhiku.search.lucene.store.LuceneIndex}.
 */
@NullMarked
package org.zhiku.search.lucene.store;

import org.jspecify.annotations.NullMarked;

/**
 * Passages and their vectors, in an index of their own beside that of the texts. Entry
 * type: {@link org.zhiku.search.lucene.passages.LucenePassages}.
 */
@NullMarked
package org.zhiku.search.lucene.passages;

import org.jspecify.annotations.NullMarked;

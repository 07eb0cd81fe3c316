/**
 * What a text asks of Lucene. Entry type:
 * {@link org.zhiku.search.lucene.query.AskedQuery}.
 */
@NullMarked
package org.zhiku.search.lucene.query;

import org.jspecify.annotations.NullMarked;

/**
 * Scores documents term by term where Lucene would go document by document. Entry type:
 * {@link org.zhiku.search.lucene.scoring.TermByTermSearcher}.
 */
@NullMarked
package org.zhiku.search.lucene.scoring;

import org.jspecify.annotations.NullMarked;

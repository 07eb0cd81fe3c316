/**
 * The clauses of a query as Lucene queries: phrases, exclusions and fields around what
 * the free text asks for. Entry type:
 * {@link org.zhiku.search.lucene.clause.ClauseQueries}.
 */
@NullMarked
package org.zhiku.search.lucene.clause;

import org.jspecify.annotations.NullMarked;

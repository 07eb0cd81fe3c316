/**
 * Tasks, targets, departments and institutions as hits beside policies. Entry types:
 * {@link org.zhiku.search.lucene.part.PartQueries},
 * {@link org.zhiku.search.lucene.part.HitReader}.
 */
@NullMarked
package org.zhiku.search.lucene.part;

import org.jspecify.annotations.NullMarked;

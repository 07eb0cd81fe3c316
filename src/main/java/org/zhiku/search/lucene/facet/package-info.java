/**
 * Counts hits by what they are. Entry type:
 * {@link org.zhiku.search.lucene.facet.FacetCounter}.
 */
@NullMarked
package org.zhiku.search.lucene.facet;

import org.jspecify.annotations.NullMarked;

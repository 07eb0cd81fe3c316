/**
 * Search by words and by meaning in one. Entry type:
 * {@link org.zhiku.search.semantic.HybridSearch}. It knows no engine and no model.
 */
@NullMarked
package org.zhiku.search.semantic;

import org.jspecify.annotations.NullMarked;

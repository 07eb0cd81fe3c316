/**
 * Did-you-mean, whatever the engine: {@link org.zhiku.search.correction.Corrector}
 * decides by what the indexed texts have, for which it asks
 * {@link org.zhiku.search.correction.Wording}.
 */
@NullMarked
package org.zhiku.search.correction;

import org.jspecify.annotations.NullMarked;

/**
 * Why a search finds a policy, or does not: what was asked part by part, and what each
 * gave. Entry type: {@link org.zhiku.search.explanation.Explanation}.
 */
@NullMarked
package org.zhiku.search.explanation;

import org.jspecify.annotations.NullMarked;

/**
 * Policies beside each other as GraphQL fields. Which targets are one target in two texts
 * is decided by pure rules, {@link org.zhiku.exploration.comparison.Comparison}.
 */
@NullMarked
package org.zhiku.exploration.comparison;

import org.jspecify.annotations.NullMarked;

/**
 * Counts over the graph as GraphQL fields: who issues with whom, who has which part in
 * tasks, and how many by what.
 */
@NullMarked
package org.zhiku.exploration.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * Reads the numbers to be reached, 指标, with unit, comparator, basis and deadline. Entry
 * type: {@link org.zhiku.extraction.target.TargetStage}.
 */
@NullMarked
package org.zhiku.extraction.target;

import org.jspecify.annotations.NullMarked;

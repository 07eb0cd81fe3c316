/**
 * Finds the numbered items and their tree, and which of them are tasks. Entry type:
 * {@link org.zhiku.extraction.outline.OutlineStage}; its result is an
 * {@link org.zhiku.extraction.outline.Outline}.
 */
@NullMarked
package org.zhiku.extraction.outline;

import org.jspecify.annotations.NullMarked;

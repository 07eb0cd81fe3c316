/**
 * The text as the stages see it: lines, sentences and clauses, markers of numbered items,
 * numerals, dates and word lists. Entry type:
 * {@link org.zhiku.extraction.text.DocumentText}. It uses none of the other packages of
 * the extraction, and all of them use it.
 */
@NullMarked
package org.zhiku.extraction.text;

import org.jspecify.annotations.NullMarked;

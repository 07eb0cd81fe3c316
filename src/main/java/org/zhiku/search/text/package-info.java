/**
 * How search takes what is written, whatever the engine: folded forms
 * ({@link org.zhiku.search.text.FoldedText}) and document numbers in any spelling. It
 * uses none of the other packages of search.
 */
@NullMarked
package org.zhiku.search.text;

import org.jspecify.annotations.NullMarked;

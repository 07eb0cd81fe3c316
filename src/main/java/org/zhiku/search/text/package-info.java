/**
 * How search takes what is written, whatever the engine: folded forms
 * ({@link org.zhiku.search.text.FoldedText}), document numbers in any spelling
 * ({@link org.zhiku.search.text.NumberKey}) and how Chinese is read
 * ({@link org.zhiku.search.text.Pinyin}). It uses none of the other packages of search.
 */
@NullMarked
package org.zhiku.search.text;

import org.jspecify.annotations.NullMarked;

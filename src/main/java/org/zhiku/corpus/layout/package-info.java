/**
 * From characters at places on pages to the text that an author wrote: lines, columns,
 * tables, paragraphs; without page headers, footers and page numbers. Entry type:
 * {@link org.zhiku.corpus.layout.PageText}. It knows neither PDF nor OFD, and nothing of
 * what a text means beyond the shape of its numbering.
 */
@NullMarked
package org.zhiku.corpus.layout;

import org.jspecify.annotations.NullMarked;

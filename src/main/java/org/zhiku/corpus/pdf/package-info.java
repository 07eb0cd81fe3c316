/**
 * Reads PDF by PDFBox: which characters stand where, and which lines are drawn. Entry
 * type: {@link org.zhiku.corpus.pdf.PdfFormat}. Pictures are not decoded, fonts of the
 * system are not looked for, nothing is written to disk, and what a file unpacks to is
 * bounded.
 */
@NullMarked
package org.zhiku.corpus.pdf;

import org.jspecify.annotations.NullMarked;

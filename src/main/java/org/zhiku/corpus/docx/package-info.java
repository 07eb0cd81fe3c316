/**
 * Reads Word files since 2007 (ISO/IEC 29500), with the numbers that Word generates.
 * Entry type: {@link org.zhiku.corpus.docx.DocxFormat}. What Word shows of the text is
 * read: inserted revisions and not the deleted ones, tables as rows, notes at the end;
 * without headers, footers, comments and the table of contents.
 */
@NullMarked
package org.zhiku.corpus.docx;

import org.jspecify.annotations.NullMarked;

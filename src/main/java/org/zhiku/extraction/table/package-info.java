/**
 * Finds the tables of a plain text: rows whose cells are set apart by tabs or, as in
 * Markdown, by upright strokes. Entry type:
 * {@link org.zhiku.extraction.table.TableScanner}. What a column means is for the reader
 * of its heading to say.
 */
@NullMarked
package org.zhiku.extraction.table;

import org.jspecify.annotations.NullMarked;

/**
 * Reads responsibility notes such as （省教育厅牵头，省财政厅配合）: where they stand and which bodies
 * they name in which role. Entry type: {@link org.zhiku.extraction.note.NoteReader}. It
 * knows the text only: which item a note belongs to and which body a name stands for is
 * decided elsewhere.
 */
@NullMarked
package org.zhiku.extraction.note;

import org.jspecify.annotations.NullMarked;

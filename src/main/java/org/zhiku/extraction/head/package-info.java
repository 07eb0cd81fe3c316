/**
 * Reads what surrounds the body: red header, title, number, addressees, signature and the
 * dates there. Entry type: {@link org.zhiku.extraction.head.MetadataStage}.
 */
@NullMarked
package org.zhiku.extraction.head;

import org.jspecify.annotations.NullMarked;

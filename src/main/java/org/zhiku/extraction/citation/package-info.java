/**
 * Reads which documents a text cites, and in which relation. Entry type:
 * {@link org.zhiku.extraction.citation.CitationStage}.
 */
@NullMarked
package org.zhiku.extraction.citation;

import org.jspecify.annotations.NullMarked;

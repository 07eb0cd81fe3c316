/**
 * Any file becomes {@link org.zhiku.corpus.SourceDocument}s: one
 * {@link org.zhiku.corpus.FormatReader} for each format, in a package of its own where it
 * needs a library, with limits and checksums. The reader is chosen by the content. Entry
 * type: {@link org.zhiku.corpus.CorpusReader}. What cannot be read is returned as data,
 * never thrown. It uses nothing of ours and knows nothing of what the text means.
 */
@MayUse({})
@NullMarked
package org.zhiku.corpus;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

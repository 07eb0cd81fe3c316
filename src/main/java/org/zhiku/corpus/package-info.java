/**
 * Any file becomes {@link org.zhiku.corpus.SourceDocument}s: one reader for each format,
 * with limits and checksums. Entry type: {@link org.zhiku.corpus.CorpusReader}. What
 * cannot be read is returned as data, never thrown. It uses nothing of ours and knows
 * nothing of what the text means.
 */
@MayUse({})
@NullMarked
package org.zhiku.corpus;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;

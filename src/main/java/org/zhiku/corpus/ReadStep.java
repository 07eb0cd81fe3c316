package org.zhiku.corpus;

/**
 * A result and where the reading of the corpus then stands.
 *
 * @param result what was read
 * @param place the file that holds it, or what stands instead of one: the origin without
 * the place within the file
 * @param position bytes of files that are behind, of {@link CorpusReader#size}
 */
public record ReadStep(ReadResult result, String place, long position) {
}

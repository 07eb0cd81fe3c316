package org.zhiku.graph;

/**
 * A text as a source gave it and an extractor read it.
 *
 * @param source the id in the collection, else the origin: see
 * {@link org.zhiku.ontology.Policy#source()}
 * @param sha256 of the text in UTF-8, hexadecimal, lower case
 * @param extractor the version of the extractor
 */
public record SourceText(String source, String sha256, String extractor) {
}

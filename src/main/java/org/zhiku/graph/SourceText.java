package org.zhiku.graph;

/**
 * A text as a source gave it.
 *
 * @param source the id in the collection, else the origin: see
 * {@link org.zhiku.ontology.Policy#source()}
 * @param sha256 of the text in UTF-8, hexadecimal, lower case
 */
public record SourceText(String source, String sha256) {
}

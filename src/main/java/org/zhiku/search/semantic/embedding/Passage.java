package org.zhiku.search.semantic.embedding;

/**
 * A stretch of a policy that gets a vector.
 *
 * @param field {@code title} or {@code text}
 * @param order its place among the policy's passages: 0 for the title, then as the text
 * goes; those of a lower order of all policies come before those of a higher one
 * @param start UTF-16 offset in the field
 * @param end offset after it
 * @param text the stretch itself
 */
public record Passage(String field, int order, int start, int end, String text) {

	public static final String TITLE = "title";

	public static final String TEXT = "text";

}

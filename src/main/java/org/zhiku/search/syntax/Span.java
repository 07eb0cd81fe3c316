package org.zhiku.search.syntax;

/** UTF-16 offsets into the query, end exclusive. */
public record Span(int start, int end) {
}

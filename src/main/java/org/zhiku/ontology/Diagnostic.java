package org.zhiku.ontology;

/**
 * Something about a document that a reader should know before relying on it. 质量提示
 *
 * @param code what it is
 * @param severity how much it matters
 * @param message one sentence for a person, naming the place
 * @param start UTF-16 offset of the passage concerned; 0 with {@code end} 0 for the whole
 * @param end UTF-16 offset after it
 */
public record Diagnostic(DiagnosticCode code, Severity severity, String message, int start, int end) {
}

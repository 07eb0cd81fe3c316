package org.zhiku.search.syntax;

/**
 * A part of a query that is not literal.
 *
 * @param condition what it says of a policy
 * @param excluded whether hits must not fulfil the condition; otherwise they must
 * @param place where it stands, with its signs
 */
public record Clause(Condition condition, boolean excluded, Span place) {
}

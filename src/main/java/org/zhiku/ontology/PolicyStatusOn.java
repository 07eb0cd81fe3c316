package org.zhiku.ontology;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether a policy applies on a day, and why. 效力
 *
 * @param end the last day on which it applies, before or after that day; null without one
 * that is known
 */
public record PolicyStatusOn(LocalDate on, PolicyStatus value, String reason, @Nullable LocalDate end) {
}

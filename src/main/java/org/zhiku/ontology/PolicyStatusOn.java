package org.zhiku.ontology;

import java.time.LocalDate;

/** Whether a policy applies on a day, and why. 效力 */
public record PolicyStatusOn(LocalDate on, PolicyStatus value, String reason) {
}
